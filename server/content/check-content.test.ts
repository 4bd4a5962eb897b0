import { describe, expect, it } from "vitest";
import { contentFile, contentFiles } from "#test/builders/content-files";
import { checkContent } from "./check-content";
import { describeFault } from "./fault";

function faultsWith(over: Readonly<Record<string, string | undefined>>): string[] {
  return checkContent(contentFiles(over)).faults.map(describeFault);
}

const LESSON = "modules/say-it-back/2-names.md";
const ITEMS = "items/say-it-back.yaml";
const SCENARIO = "scenarios/missing-parcel.yaml";

describe("content without faults", () => {
  it("is read whole", () => {
    const { library, faults } = checkContent(contentFiles());
    expect(faults).toEqual([]);
    expect(
      library.modules[0]?.value.lessons.map((lesson) => [lesson.number, lesson.slug, lesson.cards.length]),
    ).toEqual([
      [1, "first-words", 3],
      [2, "names", 3],
    ]);
    expect(library.items).toHaveLength(4);
    expect(library.scenarios[0]?.value.slug).toBe("missing-parcel");
  });

  it("keeps a line without a name in a transcript with the line before", () => {
    const { library } = checkContent(
      contentFiles(
        contentFile(LESSON, "Agent: Cream here, tablets not.", "Agent: Cream here,\n  tablets not."),
      ),
    );
    expect(library.modules[0]?.value.lessons[1]?.cards[1]?.blocks).toEqual([
      {
        kind: "transcript",
        lines: [
          { by: "customer", text: "The cream came. The tablets didn't." },
          { by: "agent", text: "Cream here, tablets not." },
        ],
      },
    ]);
  });
});

describe("a scenario that would not play well", () => {
  it("has its faults named by line and field", () => {
    const faults = faultsWith(contentFile(SCENARIO, "so i'm here about {item}", "so i'm here about {itme}"));
    expect(faults).toEqual([
      expect.stringMatching(
        /^content\/scenarios\/missing-parcel\.yaml:23 lines\[\d+\]\.text: There is no fact "itme" for \{itme\}\.$/,
      ),
    ]);
  });

  it("has advice apart from faults", () => {
    const { faults, advice } = checkContent(
      contentFiles(
        contentFile(SCENARIO, "summary: A parcel is not there.", "summary: It went to the old flat."),
      ),
    );
    expect(faults).toEqual([]);
    expect(advice.map(describeFault)).toEqual([
      'content/scenarios/missing-parcel.yaml:8 summary: It says "the old flat", which the learner is meant to find out.',
    ]);
  });
});

describe("a fault in a file is named by file, line and field", () => {
  const cases: [string, Record<string, string | undefined>, string[]][] = [
    [
      "a check whose key is of the wrong type",
      contentFile(LESSON, "key: true", "key: maybe"),
      ["content/modules/say-it-back/2-names.md:22 check.key: Write a boolean here; this is a string."],
    ],
    [
      "a check without rationale",
      contentFile(LESSON, "rationale: They prove that you listened.\n", ""),
      ["content/modules/say-it-back/2-names.md:20 check.rationale: This field is missing."],
    ],
    [
      "a check of an unknown type",
      contentFile(LESSON, "type: true-false", "type: yes-no"),
      [
        "content/modules/say-it-back/2-names.md:20 check.type: Write one of: single-choice, multiple-choice, true-false, ordering, matching, cloze, spot-the-mistake.",
      ],
    ],
    [
      "a misspelt block",
      contentFile(LESSON, "```check", "```chek"),
      [
        "content/modules/say-it-back/2-names.md:19 chek: This block is of no known kind; known are transcript, rewrite, tip, check.",
      ],
    ],
    [
      "a block that is never closed",
      contentFile(LESSON, "listened.\n```", "listened.\n"),
      [
        "content/modules/say-it-back/2-names.md:19 check: This block is never closed: end it with a line of ```.",
      ],
    ],
    [
      "front matter with a missing field",
      contentFile(LESSON, "teaches: Give back the customer's own nouns.\n", ""),
      ["content/modules/say-it-back/2-names.md:2 teaches: This field is missing."],
    ],
    [
      "a lesson without front matter",
      { [LESSON]: "# Hello\n" },
      [
        "content/modules/say-it-back/2-names.md:1: The file must begin with front matter between two lines of ---.",
      ],
    ],
    [
      "an item whose key names no option",
      contentFile(ITEMS, "key: b", "key: z"),
      ["content/items/say-it-back.yaml:9 say-one.key: The key names no option."],
    ],
    [
      "an item with a misspelt field",
      contentFile(ITEMS, "difficulty: 0.4", "dificulty: 0.4"),
      [
        "content/items/say-it-back.yaml:1 say-one.difficulty: This field is missing.",
        "content/items/say-it-back.yaml:4 say-one.dificulty: No such field is known here; check its spelling.",
      ],
    ],
    [
      "a text that a comma has cut",
      contentFile(ITEMS, '{ id: a, text: "This" }', "{ id: a, text: This, and that. }"),
      [
        "content/items/say-it-back.yaml:7 say-one.options[0].and that.: A comma has ended the text before this; put the whole text in quotes.",
      ],
    ],
    [
      "a scenario with a field that no schema knows",
      contentFile(SCENARIO, "level: 1", "level: 1\nlevle: 2"),
      ["content/scenarios/missing-parcel.yaml:6 levle: No such field is known here; check its spelling."],
    ],
    [
      "a file where no content belongs",
      { "scenario/stray.yaml": "a: 1" },
      ["content/scenario/stray.yaml:1: No content belongs at this place; docs/content-format.md lists them."],
    ],
  ];

  it.each(cases)("%s", (_what, over, expected) => {
    const faults = faultsWith(over).filter((fault) => !fault.includes("The quiz draws"));
    expect(faults).toEqual(expected);
  });

  it("broken YAML, with the line on which it breaks", () => {
    const faults = faultsWith(contentFile(ITEMS, "difficulty: 0.4", "difficulty: [0.4"));
    expect(faults.find((fault) => fault.startsWith("content/items/say-it-back.yaml:5"))).toContain(
      "This is not valid YAML",
    );
  });
});

describe("a fault between files is named where it can be mended", () => {
  const cases: [string, Record<string, string | undefined>, string[]][] = [
    [
      "a module with a competency that is not there",
      contentFile("modules/say-it-back/module.yaml", "[listening]", "[listening, patience]"),
      ['content/modules/say-it-back/module.yaml:3 competencies[1]: There is no competency "patience".'],
    ],
    [
      "a quiz that draws more items than there are",
      contentFile("modules/say-it-back/module.yaml", "draw: 3", "draw: 9"),
      [
        "content/modules/say-it-back/module.yaml:5 quiz.draw: The quiz draws 9 items, and items/say-it-back.yaml has 4 without fault.",
      ],
    ],
    [
      "an item slug that stands twice",
      contentFile(ITEMS, "slug: say-two", "slug: say-one"),
      [
        'content/items/say-it-back.yaml:11 say-one.slug: "say-one" stands in content/items/say-it-back.yaml:1 too; a slug is unique in the whole library.',
      ],
    ],
    [
      "an item that names a lesson which its module does not have",
      contentFile(ITEMS, "difficulty: 0.4", "difficulty: 0.4\n  lesson: nowhere"),
      ['content/items/say-it-back.yaml:5 say-one.lesson: The module has no lesson "nowhere".'],
    ],
    [
      "a scenario whose persona is not there",
      contentFile(SCENARIO, "persona: ada", "persona: eve"),
      ['content/scenarios/missing-parcel.yaml:12 persona: There is no persona "eve".'],
    ],
    [
      "a criterion that no attempt can meet",
      contentFile("rubrics/chat.yaml", "all: [resent]", "all: [collected]"),
      [
        'content/scenarios/missing-parcel.yaml:15 rubric: The criterion "kind" asks for the effect "collected", which the scenario does not have.',
      ],
    ],
    [
      "a path that leads nowhere",
      contentFile("paths/first-week.yaml", "slug: say-it-back", "slug: sing-it-back"),
      ['content/paths/first-week.yaml:4 steps[0].slug: There is no module "sing-it-back".'],
    ],
    [
      "a competency that nothing measures",
      contentFile(ITEMS, "competency: empathy", "competency: listening"),
      ["content/competencies.yaml:2 empathy.slug: No item measures this competency."],
    ],
  ];

  it.each(cases)("%s", (_what, over, expected) => {
    expect(faultsWith(over)).toEqual(expected);
  });

  it("does not call a scenario faulty because its persona's file has a fault", () => {
    const faults = faultsWith(contentFile("personas/ada.yaml", "age: 40", "age: old"));
    expect(faults).toEqual(["content/personas/ada.yaml:2 age: Write a number here; this is a string."]);
  });
});
