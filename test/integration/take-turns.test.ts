import { expect, it } from "vitest";
import { openTestDatabase } from "../setup/database";

/** A promise with its handle outside. */
function signal() {
  let give: () => void = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

/** Prisma sends a query only when somebody waits for it. */
function begin<Value>(query: PromiseLike<Value>): Promise<Value> {
  return Promise.resolve(query);
}

it("keeps a write that was acknowledged while another's transaction was open and then rolled back", async () => {
  const { database } = await openTestDatabase();
  const [opened, mayFail] = [signal(), signal()];
  const failing = database.$transaction(async (transaction) => {
    await transaction.team.create({ data: { id: "inside", name: "Inside" } });
    opened.give();
    await mayFail.given;
    // Time enough for the write outside to slip in, if it could.
    for (let read = 0; read < 50; read += 1) await transaction.team.count();
    throw new Error("roll back");
  });
  await opened.given;
  const outside = begin(database.team.create({ data: { id: "outside", name: "Outside" } }));
  mayFail.give();

  await expect(failing).rejects.toThrow("roll back");
  await outside;
  expect(await database.team.findMany()).toEqual([{ id: "outside", name: "Outside" }]);
});

it("does not show others what a transaction has not committed", async () => {
  const { database } = await openTestDatabase();
  const [opened, mayEnd] = [signal(), signal()];
  const running = database.$transaction(async (transaction) => {
    await transaction.team.create({ data: { id: "inside", name: "Inside" } });
    opened.give();
    await mayEnd.given;
    for (let read = 0; read < 50; read += 1) await transaction.team.count();
    await transaction.team.delete({ where: { id: "inside" } });
  });
  await opened.given;
  const seen = begin(database.team.count());
  mayEnd.give();
  await running;
  expect(await seen).toBe(0);
});

it("goes on after a transaction that failed, and serves many at once", async () => {
  const { database } = await openTestDatabase();
  await expect(database.$transaction(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  const create = (number: number) => ({ data: { id: `t${number}`, name: `Team ${number}` } });
  await Promise.all(
    Array.from({ length: 40 }, (_, number) =>
      number % 2 === 0
        ? database.team.create(create(number))
        : database.$transaction((transaction) => transaction.team.create(create(number))),
    ),
  );
  expect(await database.team.count()).toBe(40);
});
