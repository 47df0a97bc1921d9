// The least a Next page on this database can do: one query, one line of markup. What Jibao's pages are measured against.
import { headers } from 'next/headers';
import postgres from 'postgres';

const sql = postgres(process.env.DATABASE_URL, { max: 10 });

export default async function Page() {
  await headers();
  const [row] = await sql`SELECT now() AS now`;
  return <h1>{row.now.toISOString()}</h1>;
}
