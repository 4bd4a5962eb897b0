import { describe, expect, it } from "vitest";
import { never, place, reasonOf, request, startEndpoint as start } from "#models/testing/endpoint-chat";
import { answers, type Behaviour, eventOf, hangs } from "#models/testing/scripted-endpoint";

describe("an endpoint that is wrong from the start", () => {
  const html = answers(200, { "content-type": "text/html" }, "<h1>Welcome</h1>");
  const stream = (...pieces: (string | Uint8Array)[]): Behaviour => {
    return (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      for (const piece of pieces) response.write(piece);
      response.end();
    };
  };
  const cut: Behaviour = (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(eventOf("well, wh"), () => response.destroy());
  };
  const json = (body: unknown): Behaviour =>
    answers(200, { "content-type": "application/json" }, JSON.stringify(body));
  const endless: Behaviour = (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const more = (): void => {
      while (!response.destroyed && response.write(eventOf("and on ".repeat(200))));
    };
    response.on("drain", more);
    more();
  };

  const faults: [string, Behaviour, string][] = [
    ["hangs", hangs, "does not answer within 0 s"],
    ["refuses the key", answers(401, {}), "refuses the key (401): look at COMPOSURE_VOICE_KEY"],
    [
      "does not know the model",
      answers(404, { "content-type": "application/json" }, '{"error":{"message":"model not found"}}'),
      "knows no such model or address (404): look at COMPOSURE_VOICE_MODEL and COMPOSURE_VOICE_URL",
    ],
    ["has a fault of its own", answers(503, {}), "has a fault of its own (503)"],
    ["does not take the request", answers(422, {}), "does not take the request (422)"],
    [
      "sends elsewhere",
      answers(307, { location: "http://elsewhere.example/v1" }),
      "sends elsewhere (307): give its final address in COMPOSURE_VOICE_URL",
    ],
    [
      "answers with a page",
      html,
      "answers with text/html and not with an event stream: is it the address of an OpenAI-compatible API?",
    ],
    ["streams no JSON", stream("data: well hello\n\n"), "sends what is no JSON"],
    [
      "streams other JSON",
      stream('data: {"choices":"none"}\n\n'),
      "sends JSON of another kind than chat completions",
    ],
    ["streams no choices", stream('data: {"id":1}\n\n'), "sends no choices"],
    ["streams empty choices", stream('data: {"choices":[]}\n\n', "data: [DONE]\n\n"), "sends no text"],
    ["sends an answer without choices", json({ choices: [] }), "sends no choices"],
    ["sends an empty text", json({ choices: [{ message: { content: "" } }] }), "sends no text"],
    [
      "reports a fault in its stream",
      stream('data: {"error":{"code":1}}\n\n'),
      "reports a fault in the middle of its answer",
    ],
    [
      "closes the connection without a word",
      (response) => response.destroy(),
      "cannot be reached (it closed the connection)",
    ],
    ["cuts the connection", cut, "cut the connection in the middle of its answer"],
    [
      "ends without having finished",
      stream(eventOf("well, wh")),
      "cut the connection in the middle of its answer",
    ],
    [
      "streams bytes that are no text",
      stream(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)),
      "sends what is no text",
    ],
    ["never stops", endless, "does not stop sending"],
  ];

  it.each(faults)(
    "one that %s is failed, with the reason in its health and the log",
    async (_what, behaviour, clause) => {
      const { chat, events, tries } = await start(behaviour);
      expect(chat.health().status).toBe("failed");
      expect(reasonOf(chat)).toBe(`The endpoint at HOST ${clause}.`);
      expect(events).toEqual([{ event: "voice-failed", reason: chat.health().reason }]);
      expect(await chat.write(place(), request(), never)).toEqual({ ok: false, failure: "down" });
      expect(tries.map(({ delayInMs }) => delayInMs)).toEqual([1000]);
    },
  );

  it("says that nothing listens there", async () => {
    const { endpoint, chat, tries } = await start(answers(500, {}));
    await endpoint.close();
    tries[0]?.run();
    await expect
      .poll(() => reasonOf(chat), { interval: 5 })
      .toBe("The endpoint at HOST cannot be reached (nothing listens there).");
  });

  it("never quotes what the endpoint sent", async () => {
    const { chat } = await start(
      answers(400, { "content-type": "application/json" }, '{"error":"my card is 4929"}'),
    );
    expect(chat.health().reason).not.toContain("4929");
  });
});
