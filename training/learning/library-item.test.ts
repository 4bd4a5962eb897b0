import { describe, expect, it } from "vitest";
import { buildSingleChoice } from "#test/builders/items";
import type { Lesson } from "./lesson";
import { lessonFor } from "./library-item";

const lesson = (slug: string, text: string): Lesson => ({
  slug,
  number: 1,
  title: slug,
  minutes: 3,
  teaches: "What the customer wants.",
  cards: [{ blocks: [{ kind: "markdown", text }] }],
});
const LESSONS = [
  lesson("silence", "Customers need a pause before the customer answers."),
  lesson("details", "Customers give numbers and surnames; read the numbers back."),
];

describe("the lesson to read again for an item", () => {
  it("is the one that its author names", () => {
    expect(lessonFor(buildSingleChoice({ lesson: "silence", stem: "Which numbers?" }), LESSONS)).toBe(
      "silence",
    );
  });

  it("is the one whose own words are nearest, where the author names none", () => {
    expect(
      lessonFor(
        buildSingleChoice({ stem: "A customer gives two numbers.", rationale: "Read the surnames back." }),
        LESSONS,
      ),
    ).toBe("details");
    expect(
      lessonFor(
        buildSingleChoice({ stem: "How long is a good pause?", rationale: "Customers need it." }),
        LESSONS,
      ),
    ).toBe("silence");
  });

  it("is the first when no word tells", () => {
    expect(lessonFor(buildSingleChoice({ stem: "Customers?", rationale: "Customers." }), LESSONS)).toBe(
      "silence",
    );
  });
});
