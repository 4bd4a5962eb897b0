import { describe, expect, it } from "vitest";
import { agentSaid, buildPlayedContact, customerSaid } from "#test/builders/played-contact";
import { roleFlipsIn, whyFlipped } from "./role-flips";

describe("whyFlipped", () => {
  it.each([
    ["How can I help you today?", "speaks as the agent"],
    ["I have refunded your card", "speaks as the agent"],
    ["sorry for any inconvenience", "speaks as the agent"],
    ["*sighs* where is it", "narrates"],
    ["Customer: where is it", "narrates"],
  ])("finds %s", (line, why) => {
    expect(whyFlipped(line, [])).toBe(why);
  });

  it.each([
    "can you help me or not",
    "I'm sorry, I was rude",
    "your policy is a joke",
    "you refunded the wrong card",
  ])("takes %s for a customer's", (line) => {
    expect(whyFlipped(line, [])).toBeUndefined();
  });

  it("finds a line that only says the agent's words back", () => {
    const heard = ["I will send you a new lamp today by courier."];

    expect(whyFlipped("you will send me a new lamp today by courier?", heard)).toBeUndefined();
    expect(whyFlipped("i will send you a new lamp today by courier", heard)).toBe(
      "says the agent's words back",
    );
  });
});

describe("roleFlipsIn", () => {
  it("looks at the customer's lines only", () => {
    const contact = buildPlayedContact([agentSaid("How can I help?"), customerSaid("where is my lamp")]);

    expect(roleFlipsIn([contact])).toEqual([]);
  });
});
