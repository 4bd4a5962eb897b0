import type { AppLoadContext } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { manyOf, optional, readForm } from "./form";

const PersonForm = z.object({
  name: z.string().min(1, "Enter a name."),
  roles: manyOf(z.enum(["learner", "trainer"])),
  teamId: optional(z.string()),
});

/** A context whose only good token is "good". */
function contextWithToken(): AppLoadContext {
  const people = { isFormToken: async (_browser: unknown, token: string) => token === "good" };
  return { services: { people }, browser: {} } as unknown as AppLoadContext;
}

function post(...fields: [string, string][]): Request {
  const body = new URLSearchParams(fields);
  return new Request("http://localhost/admin/people", { method: "POST", body });
}

describe("readForm", () => {
  it("gives what the schema makes of the fields, lists and empty ones included", async () => {
    const request = post(
      ["csrf", "good"],
      ["name", "Ada"],
      ["roles", "learner"],
      ["roles", "trainer"],
      ["teamId", ""],
    );
    expect(await readForm(contextWithToken(), request, PersonForm)).toEqual({
      ok: true,
      value: { name: "Ada", roles: ["learner", "trainer"], teamId: null },
    });
  });

  it("makes a list of one box ticked and of none", async () => {
    const one = await readForm(
      contextWithToken(),
      post(["csrf", "good"], ["name", "Ada"], ["roles", "learner"]),
      PersonForm,
    );
    const none = await readForm(contextWithToken(), post(["csrf", "good"], ["name", "Ada"]), PersonForm);
    expect([one, none]).toMatchObject([
      { value: { roles: ["learner"] } },
      { value: { roles: [], teamId: null } },
    ]);
  });

  it.each(["none", "a wrong one", "a wrong one before ours"])(
    "changes nothing for a form with this token: %s",
    async (which) => {
      const tokens: Record<string, [string, string][]> = {
        none: [],
        "a wrong one": [["csrf", "bad"]],
        "a wrong one before ours": [
          ["csrf", "bad"],
          ["csrf", "good"],
        ],
      };
      const result = await readForm(
        contextWithToken(),
        post(...(tokens[which] ?? []), ["name", "Ada"]),
        PersonForm,
      );
      expect(result).toMatchObject({
        ok: false,
        failure: { problem: expect.stringContaining("send it again"), fields: {} },
      });
    },
  );

  it("refuses a body that is no form", async () => {
    const request = new Request("http://localhost/admin/people", { method: "POST", body: "{" });
    const result = await readForm(contextWithToken(), request, PersonForm);
    expect(result).toMatchObject({
      ok: false,
      failure: { problem: expect.stringContaining("did not arrive whole") },
    });
  });

  it("says what is wrong with each field", async () => {
    const result = await readForm(
      contextWithToken(),
      post(["csrf", "good"], ["name", ""], ["roles", "owner"]),
      PersonForm,
    );
    expect(result).toMatchObject({
      ok: false,
      failure: { problem: null, fields: { name: "Enter a name." } },
    });
    expect(Object.keys(result.ok ? {} : result.failure.fields)).toEqual(["name", "roles"]);
  });
});
