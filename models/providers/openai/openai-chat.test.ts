import { describe, expect, it } from "vitest";
import {
  never,
  place,
  reasonOf,
  request,
  SAID,
  startEndpoint as start,
  untilReady,
} from "#models/testing/endpoint-chat";
import { answers, beginsStream, eventOf, hangs, streams } from "#models/testing/scripted-endpoint";

describe("openChatEndpoint", () => {
  it("asks in the words of the protocol, with model, key and limits", async () => {
    const { endpoint, chat } = await start(streams(SAID), { key: "secret-key" });
    expect(await chat.write(place(), request(), never)).toEqual({
      ok: true,
      value: { text: SAID, isWhole: true },
    });
    const asked = endpoint.asked.at(-1);
    expect(asked?.path).toBe("/v1/chat/completions");
    expect(asked?.headers.authorization).toBe("Bearer secret-key");
    expect(JSON.parse(asked?.body ?? "")).toEqual({
      model: "small-talk",
      messages: [{ role: "user", content: "Say it." }],
      stream: true,
      max_tokens: 60,
      temperature: 0.7,
      seed: 7,
    });
  });

  it("sends no key where there is none", async () => {
    const { endpoint } = await start(streams(SAID));
    expect(endpoint.asked[0]?.headers.authorization).toBeUndefined();
  });

  it("takes a whole answer from an endpoint that does not stream", async () => {
    const body = JSON.stringify({ choices: [{ message: { content: SAID }, finish_reason: "stop" }] });
    const { chat } = await start(answers(200, { "content-type": "application/json" }, body));
    expect(await chat.write(place(), request(), never)).toEqual({
      ok: true,
      value: { text: SAID, isWhole: true },
    });
  });

  it("gives what came in time of a stream that is slow", async () => {
    const { endpoint, chat } = await start(streams(SAID));
    endpoint.become(beginsStream(eventOf("one line\nhalf a l")));
    const answer = await chat.write(place(), request({ endsAt: Date.now() + 200 }), never);
    expect(answer).toEqual({ ok: true, value: { text: "one line\nhalf a l", isWhole: false } });
    expect(chat.health().status).toBe("ready");
  });

  it("asks once more when a connection is closed in the moment of being used", async () => {
    const { endpoint, chat } = await start(streams(SAID));
    endpoint.become((response) => {
      endpoint.become(streams(SAID));
      response.destroy();
    });
    expect((await chat.write(place(), request(), never)).ok).toBe(true);
    expect(chat.health()).toEqual({ status: "ready" });
  });

  it("marks a text that was cut at its longest", async () => {
    const cut = `${eventOf("one line\nhalf")}${eventOf("", "length")}data: [DONE]\n\n`;
    const { endpoint, chat } = await start(streams(SAID));
    endpoint.become((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end(cut);
    });
    expect(await chat.write(place(), request(), never)).toMatchObject({ value: { isWhole: false } });
  });

  it("closes the connection when the learner has left, and is well", async () => {
    const { endpoint, chat } = await start(streams(SAID));
    const isClosed = new Promise<void>((resolve) => {
      endpoint.become((response) => {
        response.on("close", resolve);
        leaving.abort();
      });
    });
    const leaving = new AbortController();
    const answer = await chat.write(place(), request(), leaving.signal);
    expect(answer).toEqual({ ok: false, failure: "cancelled" });
    await isClosed;
    expect(chat.health()).toEqual({ status: "ready" });
  });

  it("asks no more at once than it has lanes, attempts taking turns", async () => {
    const { endpoint, chat } = await start(streams(SAID), { lanes: 1 });
    const before = endpoint.asked.length;
    const held: (() => void)[] = [];
    endpoint.become((response, asked) => held.push(() => streams(SAID)(response, asked)));
    const all = ["a", "a", "b"].map((id) => chat.write(place(id), request(), never));
    for (const count of [1, 2, 3]) {
      await expect.poll(() => held.length, { interval: 5 }).toBe(count);
      expect(endpoint.asked.length - before).toBe(count);
      held.at(-1)?.();
    }
    expect((await Promise.all(all)).every((answer) => answer.ok)).toBe(true);
  });
});

describe("an endpoint that fails on the way", () => {
  it("answers all who wait at once, and is well again by itself when it is well", async () => {
    const { endpoint, chat, tries, events } = await start(streams(SAID), { lanes: 1 });
    endpoint.become(answers(500, {}));
    const all = ["a", "b", "c"].map((id) => chat.write(place(id), request(), never));
    expect((await Promise.all(all)).map((answer) => (answer.ok ? "" : answer.failure))).toEqual([
      "failed",
      "down",
      "down",
    ]);

    endpoint.become(streams(SAID));
    tries[0]?.run();
    await untilReady(chat);
    expect((await chat.write(place(), request(), never)).ok).toBe(true);
    expect(events.map((event) => event.event)).toEqual(["voice-ready", "voice-failed", "voice-ready"]);
  });

  it("is tried after twice as long each time, at most a minute, and soon again after a line in time", async () => {
    const { endpoint, chat, tries } = await start(answers(500, {}));
    for (let at = 0; at < 8; at += 1) {
      tries[at]?.run();
      await expect.poll(() => tries.length, { interval: 5 }).toBe(at + 2);
    }
    expect(tries.map(({ delayInMs }) => delayInMs / 1000)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);

    endpoint.become(streams(SAID));
    tries.at(-1)?.run();
    await untilReady(chat);
    await chat.write(place(), request(), never);
    endpoint.become(answers(500, {}));
    await chat.write(place(), request(), never);
    expect(tries.at(-1)?.delayInMs).toBe(1000);
  });

  it("waits as long as it was asked to, and says so", async () => {
    const { chat, tries } = await start(answers(429, { "retry-after": "30" }));
    expect(reasonOf(chat)).toBe(
      "The endpoint at HOST asks to be asked less often (429), and not to be asked for 30 s.",
    );
    expect(tries[0]?.delayInMs).toBe(30_000);
  });

  it("is not asked again after the third answer in a row that did not come in time", async () => {
    const { endpoint, chat } = await start(streams(SAID));
    endpoint.become(hangs);
    const late = async () => await chat.write(place(), request({ endsAt: Date.now() + 30 }), never);
    expect(await late()).toEqual({ ok: false, failure: "late" });
    await late();
    expect(chat.health().status).toBe("ready");
    await late();
    expect(reasonOf(chat)).toBe("The endpoint at HOST has not answered in time 3 times in a row.");
    expect(chat.load().late).toBe(3);
  });

  it("does not begin what has waited too long, and counts it as busy", async () => {
    const { chat } = await start(streams(SAID));
    expect(await chat.write(place("x"), request({ startsBy: Date.now() - 1 }), never)).toEqual({
      ok: false,
      failure: "busy",
    });
    expect(chat.isBusyFor("x")).toBe(true);
  });

  it("gives up what runs when it is closed, and asks nothing any more", async () => {
    const { endpoint, chat, tries } = await start(streams(SAID));
    endpoint.become(hangs);
    const running = chat.write(place(), request(), never);
    await expect.poll(() => endpoint.asked.length, { interval: 5 }).toBe(2);
    await chat.close();
    expect(await running).toEqual({ ok: false, failure: "down" });
    expect(chat.health()).toEqual({ status: "failed", reason: "the voice is closed" });
    expect(tries).toEqual([]);
  });
});
