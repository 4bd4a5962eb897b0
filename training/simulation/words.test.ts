import { describe, expect, it } from "vitest";
import { clausesOf, contentStems, isInterrogative, sentencesOf, stemOf, wordsOf } from "./words";

describe("stemOf", () => {
  const families: string[][] = [
    ["refund", "refunds", "refunded", "refunding"],
    ["cancel", "cancelled", "canceled", "cancels", "cancellation"],
    ["replace", "replaced", "replacing", "replacement"],
    ["deliver", "delivered", "delivery", "deliveries"],
    ["apologise", "apologize", "apology", "apologies", "apologised"],
    ["compensate", "compensation", "compensated"],
    ["verify", "verified", "verification"],
    ["ship", "shipped", "shipping", "ships"],
    ["send", "sent", "sends", "sending"],
    ["pay", "paid", "payment", "payments"],
    ["connect", "connection", "connected"],
    ["address", "addresses"],
    ["speed", "speeds"],
    ["month", "months", "monthly"],
  ];

  it.each(families)("gives %s and its forms one stem", (...family) => {
    expect(new Set(family.map(stemOf)).size).toBe(1);
  });

  it("keeps words apart that are not of one family", () => {
    const words = [
      "very",
      "verify",
      "week",
      "deliver",
      "credit",
      "create",
      "order",
      "status",
      "state",
      "moment",
    ];
    expect(new Set(words.map(stemOf)).size).toBe(words.length);
  });
});

describe("wordsOf", () => {
  it("opens contractions, so that 'can't' holds a 'not'", () => {
    expect(wordsOf("I can’t, we won't and it's")).toEqual([
      "i",
      "can",
      "not",
      "we",
      "will",
      "not",
      "and",
      "it",
    ]);
  });

  it("keeps amounts and times whole", () => {
    expect(wordsOf("£1,204.50 at 10:30, 5%")).toEqual(["£1,204.50", "at", "10:30", "5%"]);
  });

  it("finds no word in emojis and marks", () => {
    expect(wordsOf("🙂🙂 !!! …")).toEqual([]);
  });
});

describe("sentencesOf", () => {
  it("does not cut at a decimal point", () => {
    expect(sentencesOf("It is 4.50 now. Ok?")).toEqual(["It is 4.50 now.", "Ok?"]);
  });
});

describe("clausesOf", () => {
  it("parts what is refused from what is offered", () => {
    expect(clausesOf("I can't refund it, but I can send another")).toEqual([
      "I can't refund it",
      "I can send another",
    ]);
  });
});

describe("isInterrogative", () => {
  it.each(["What's the number?", "ok so when did you send it", "Could you tell me"])(
    "takes “%s” for a question",
    (text) => {
      expect(isInterrogative(text)).toBe(true);
    },
  );

  it.each(["I'll check what happened.", "Whatever you like.", "Done."])(
    "takes “%s” for a statement",
    (text) => {
      expect(isInterrogative(text)).toBe(false);
    },
  );
});

describe("contentStems", () => {
  it("leaves out the words that every sentence is made of", () => {
    expect(contentStems("So the parcel was sent to your old flat")).toEqual(
      new Set(["parcel", "send", "old", "flat"]),
    );
  });
});
