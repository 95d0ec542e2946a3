import { createHash } from "node:crypto";
import type { Queryable } from "../../../portal/server/src/data/database.ts";
import { persona } from "../../support/personas.ts";
import { type Holder, holderOf } from "./log-in.ts";

/** Puts the synthetic person into the database as if they had registered. */
export async function registeredHolder(database: Queryable): Promise<Holder> {
  const { authentication, signature } = await persona("resident");
  if (!authentication || !signature) throw new Error("the resident has both certificates");
  const der = Buffer.from(authentication.certificate, "base64");
  await database.query(
    `INSERT INTO portal_user (authentication_certificate, authentication_certificate_sha256,
       signature_certificate, name, sex, birth_date, prefecture, municipality, town, phone, mail,
       category, registered_at, authentication_id, password_hash)
     VALUES ($1, $2, $3, 'N', 'male', '1990-01-01', 'P', 'M', 'T', '0', 'a@b.example', 'self',
       now(), 'BENCH', 'none') ON CONFLICT DO NOTHING`,
    [der, createHash("sha256").update(der).digest(), Buffer.from(signature.certificate, "base64")],
  );
  return holderOf(authentication);
}
