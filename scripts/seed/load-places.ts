// Loads jurisdictions, the organisations that act in them, the calendar and the first light rule. Only adds what is missing.
import { jurisdictions as jurisdictionTable, organisations } from '#db/schema/jurisdictions.ts';
import { calendarDays, lightRules } from '#db/schema/quarters.ts';
import { cities, jurisdictions, provinceCode } from '#plan-content/jurisdictions.ts';
import type { Transaction } from '#reporting/transaction.ts';
import { calendarOf, holidayNotices } from '#rules/official-holidays.ts';
import type { Counts } from './load-rows.ts';

function count(counts: Counts, offered: number, added: number): void {
  counts.created += added;
  counts.unchanged += offered - added;
}

export async function loadPlaces(tx: Transaction, counts: Counts): Promise<void> {
  const rows = jurisdictions.map((item) => ({
    code: item.code,
    name: item.name,
    nameEn: item.nameEn,
    shortName: item.shortName,
    level: item.level,
    parentCode: item.parentCode,
    validFromYear: item.validFromYear,
    validToYear: item.validToYear,
    inProvince: item.inProvince,
  }));
  const added = await tx.db
    .insert(jurisdictionTable)
    .values(rows)
    .onConflictDoNothing({ target: jurisdictionTable.code })
    .returning({ code: jurisdictionTable.code });
  count(counts, rows.length, added.length);
  // An office that was renamed is still the place's office: a place that has one gets no second.
  const placed = new Set(
    (await tx.db.select({ code: organisations.jurisdictionCode }).from(organisations)).map((row) => row.code),
  );
  const offices = [
    {
      kind: 'province' as const,
      name: '浙江省发展和改革委员会',
      nameEn: 'Zhejiang Development and Reform Commission',
      jurisdictionCode: provinceCode,
    },
    ...cities.map((city) => ({
      kind: 'city' as const,
      name: `${city.name}发展和改革委员会`,
      nameEn: `${city.nameEn} Development and Reform Commission`,
      jurisdictionCode: city.code,
    })),
  ].map((office) => ({ id: crypto.randomUUID(), ...office }));
  const missing = offices.filter((office) => !placed.has(office.jurisdictionCode));
  if (missing.length > 0) {
    await tx.db.insert(organisations).values(missing).onConflictDoNothing({ target: organisations.name });
  }
  count(counts, offices.length, missing.length);
}

export async function loadSettings(tx: Transaction, counts: Counts): Promise<void> {
  const days = holidayNotices.flatMap((notice) => {
    const { holidays, workdays } = calendarOf([notice]);
    return [
      ...[...holidays].map((day) => ({ day, kind: 'holiday' as const, notice: notice.number })),
      ...[...workdays].map((day) => ({ day, kind: 'workday' as const, notice: notice.number })),
    ];
  });
  const added = await tx.db
    .insert(calendarDays)
    .values(days)
    .onConflictDoNothing({ target: calendarDays.day })
    .returning({ day: calendarDays.day });
  count(counts, days.length, added.length);
  const rules = await tx.db
    .insert(lightRules)
    .values({ id: '2020-1', validFrom: '2020-01-01', greenLagPoints: 5, yellowLagPoints: 20, totalTolerancePercent: 5 })
    .onConflictDoNothing({ target: lightRules.id })
    .returning({ id: lightRules.id });
  count(counts, 1, rules.length);
}
