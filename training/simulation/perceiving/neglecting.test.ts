import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact } from "#test/drivers/test-contact";
import type { AgentMove } from "../vocabulary";

describe("an answer", () => {
  const answered = (text: string, moves: readonly AgentMove[], setting = buildSetting()): readonly string[] =>
    startTestContact({ setting }).agentSays(text, moves).perception.questionsAnswered;

  it("to why is none where the line says that it was not so", () => {
    const why = {
      key: "why",
      act: "ask_why",
      label: "Why it went astray",
      answers: ["label torn|lost"],
      lines: { calm: ["why?"], annoyed: ["why?"], angry: ["WHY?"] },
    };
    const setting = buildSetting({ scenario: { questions: [why] } });
    const answersWhy = (text: string): readonly string[] => answered(text, ["inform"], setting);

    expect(answersWhy("The label was torn.")).toEqual(["why"]);
    expect(answersWhy("The label wasn't torn.")).toEqual([]);
    expect(answersWhy("It wasn't only the label that was torn.")).toEqual(["why"]);
  });

  it("to when may be a no", () => {
    expect(answered("It won't come tomorrow.", ["inform"])).toEqual(["when"]);
  });

  it("is none in a sentence that puts it on the customer", () => {
    expect(answered("You must have given Thursday for it to come.", ["inform", "blame_customer"])).toEqual(
      [],
    );
    expect(answered("You must have missed it. It comes again on Thursday.", ["inform"])).toEqual(["when"]);
  });

  it("is none in a line that does nothing but slight", () => {
    expect(answered("Well, it comes on Thursday, madam, live with it.", ["argue"])).toEqual([]);
    expect(answered("Well, it comes on Thursday, madam, live with it.", ["argue", "inform"])).toEqual([
      "when",
    ]);
  });
});
