import { describe, expect, it } from "vitest";
import { agentSaid, buildPlayedContact, customerSaid } from "#test/builders/played-contact";
import { auditLine, ungroundedIn } from "./grounding";

const against = (...grounds: string[]) => ({ grounds, mayRemindOfPromises: false });

describe("auditLine", () => {
  it("finds a number, an amount, a day, a name and a promise that nobody has spoken of", () => {
    const line = "you promised Harriet £40 and a refund on Friday, 3 times";

    expect(auditLine(line, against("hello")).map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      "amount 40",
      "number 3",
      "date friday",
      "name Harriet",
      "promise refund",
      "promise you promised",
    ]);
  });

  it("finds nothing where all of it has been said before, in digits or words", () => {
    const line = "you promised Harriet £40 on Friday, three times";

    expect(
      auditLine(line, { grounds: ["Harriet gets £40, 3 of them, by Friday"], mayRemindOfPromises: true }),
    ).toEqual([]);
  });

  it("knows a code that is told in other groups", () => {
    expect(auditLine("it's 558103", against("55-8103"))).toEqual([]);
  });

  it("does not take part of a number for the number", () => {
    expect(auditLine("it was £6", against("it was £64"))).toEqual([{ kind: "amount", what: "6" }]);
  });
});

describe("ungroundedIn", () => {
  it("lets a line say a value once the mind has let it out", () => {
    const contact = buildPlayedContact([
      customerSaid("it's 55-8103", { known: { "order-number": "truth" } }),
    ]);

    expect(ungroundedIn([contact])).toEqual([]);
  });

  it("names the line, its source and its contact where a value was not let out", () => {
    const contact = buildPlayedContact([customerSaid("it's 55-8103", { source: "generated" })]);

    expect(ungroundedIn([contact])).toEqual([
      {
        kind: "number",
        what: "55",
        line: "it's 55-8103",
        source: "generated",
        contact: "late-parcel, average, seed 1",
      },
      {
        kind: "number",
        what: "8103",
        line: "it's 55-8103",
        source: "generated",
        contact: "late-parcel, average, seed 1",
      },
    ]);
  });

  it("lets the customer say what the agent has said, but not before", () => {
    const late = buildPlayedContact([agentSaid("It comes on Thursday."), customerSaid("thursday then")]);
    const early = buildPlayedContact([customerSaid("thursday then"), agentSaid("It comes on Thursday.")]);

    expect([ungroundedIn([late]).length, ungroundedIn([early]).length]).toEqual([0, 1]);
  });

  it("lets the customer remind of a promise only if the agent has made one", () => {
    const line = customerSaid("you promised");
    const made = buildPlayedContact([agentSaid("I'll see to it.", ["commit"]), line]);
    const none = buildPlayedContact([agentSaid("Hello.", ["greet"]), line]);

    expect([ungroundedIn([made]).length, ungroundedIn([none]).length]).toEqual([0, 1]);
  });
});
