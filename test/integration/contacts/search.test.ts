import { expect, it } from "vitest";
import { plainModels } from "#test/fakes/plain-models";
import { databaseWithPeople, serve, startContact } from "./contact-driver";

it("a search by meaning is answered with the article, and kept as it was found", async () => {
  const opened = await databaseWithPeople();
  // Whatever is asked lies near to the first paragraph of the only article.
  const vectors = async (texts: readonly string[]) => texts.map(() => Float32Array.of(1));
  const { socket, attemptId } = await startContact(await serve(opened, { ...plainModels(), vectors }));
  socket.send({ v: 1, type: "search", clientId: "search-0001", query: "vanished" });
  const { articles } = await socket.next("found");
  const kept = await opened.database.attemptEvent.findMany({ where: { attemptId, kind: "searched" } });

  expect(articles.map((each) => each.slug)).toEqual(["lost-parcels"]);
  expect(kept.map((row) => JSON.parse(row.body).found)).toEqual([["lost-parcels"]]);
});

it("a search by words alone finds nothing that is only meant", async () => {
  const { socket } = await startContact(await serve(await databaseWithPeople()));
  socket.send({ v: 1, type: "search", clientId: "search-0001", query: "vanished" });
  expect((await socket.next("found")).articles).toEqual([]);
});
