/**
 * Invitations and reset links in the database, by the hash of their token. A link
 * is marked used in the same transaction that does what it is for.
 */
import { z } from "zod";
import type { Database, DatabaseTransaction } from "#server/db";
import type { AccessLinks, LinkRecord, NewAccount } from "#server/usecases/people/ports";
import { ROLES } from "#training/shared/access";
import { insertAccount, setPassword } from "./people-accounts";

const OfferSchema = z.object({
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  teamId: z.string().nullable(),
  cohortId: z.string().nullable(),
  hiredOn: z.string(),
});

const OPEN = { usedAt: null, revokedAt: null };

/** Access links kept in the database. */
export function createAccessLinkRepository(database: Database): AccessLinks {
  return {
    addInvitation: (link, offer) =>
      database.$transaction(async (transaction) => {
        const open = await transaction.accessLink.findMany({ where: { kind: "invitation", ...OPEN } });
        const older = open.filter((each) => offerOf(each.offer)?.email === offer.email);
        await transaction.accessLink.updateMany({
          where: { tokenHash: { in: older.map((each) => each.tokenHash) } },
          data: { revokedAt: link.createdAt },
        });
        await transaction.accessLink.create({
          data: { ...link, kind: "invitation", offer: JSON.stringify(offer) },
        });
      }),
    addReset: async (link, accountId) => {
      await database.$transaction([
        database.accessLink.updateMany({
          where: { kind: "reset", accountId, ...OPEN },
          data: { revokedAt: link.createdAt },
        }),
        database.accessLink.create({ data: { ...link, kind: "reset", accountId } }),
      ]);
    },
    find: async (tokenHash) => {
      const row = await database.accessLink.findUnique({ where: { tokenHash } });
      return row === null ? undefined : linkOf(row);
    },
    openInvitations: async () => {
      const where = { kind: "invitation", ...OPEN };
      return (await database.accessLink.findMany({ where, orderBy: { createdAt: "desc" } })).map(linkOf);
    },
    openResets: async (accountId, now) => {
      const where = { kind: "reset", accountId, ...OPEN, expiresAt: { gt: now } };
      return (await database.accessLink.findMany({ where, orderBy: { createdAt: "desc" } })).map(linkOf);
    },
    revokeInvitation: async (tokenHash, at) => {
      const where = { tokenHash, kind: "invitation", ...OPEN };
      return (await database.accessLink.updateMany({ where, data: { revokedAt: at } })).count > 0;
    },
    revokeResets: async (accountId, at) => {
      const where = { kind: "reset", accountId, ...OPEN };
      await database.accessLink.updateMany({ where, data: { revokedAt: at } });
    },
    redeemInvitation: (tokenHash, account, at) =>
      database.$transaction((transaction) => redeemInvitation(transaction, { tokenHash, account, at })),
    redeemReset: (tokenHash, change) =>
      database.$transaction((transaction) => redeemReset(transaction, tokenHash, change)),
  };
}

type Invitation = { readonly tokenHash: string; readonly account: NewAccount; readonly at: Date };

async function redeemInvitation(transaction: DatabaseTransaction, { tokenHash, account, at }: Invitation) {
  const usable = { tokenHash, kind: "invitation", ...OPEN, expiresAt: { gt: at } };
  if ((await transaction.accessLink.count({ where: usable })) === 0) return "gone";
  if ((await transaction.account.count({ where: { email: account.email } })) > 0) return "email-taken";
  await transaction.accessLink.update({ where: { tokenHash }, data: { usedAt: at, accountId: account.id } });
  await insertAccount(transaction, account, at);
  return "done";
}

async function redeemReset(
  transaction: DatabaseTransaction,
  tokenHash: string,
  { passwordHash, at }: { readonly passwordHash: string; readonly at: Date },
) {
  const usable = { tokenHash, kind: "reset", ...OPEN, expiresAt: { gt: at } };
  const link = await transaction.accessLink.findFirst({ where: usable });
  if (link === null || link.accountId === null) return "gone";
  await transaction.accessLink.update({ where: { tokenHash }, data: { usedAt: at } });
  await setPassword(transaction, link.accountId, { passwordHash, at, keepSessionOf: null });
  return "done";
}

type LinkRow = Omit<LinkRecord, "kind" | "offer"> & { readonly kind: string; readonly offer: string | null };

function linkOf(row: LinkRow): LinkRecord {
  const { tokenHash, accountId, createdAt, expiresAt, usedAt, revokedAt } = row;
  const kind = row.kind === "reset" ? "reset" : "invitation";
  return { tokenHash, kind, accountId, offer: offerOf(row.offer), createdAt, expiresAt, usedAt, revokedAt };
}

function offerOf(json: string | null) {
  return json === null ? null : OfferSchema.parse(JSON.parse(json));
}
