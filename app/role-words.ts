// The roles of an actor in words; the one that is only lent says by whom.
import { getLocale, getTranslations } from 'next-intl/server';
import { lentRole } from '#rules/actor.ts';
import type { Actor } from '#rules/policy.ts';

export async function roleWords(actor: Actor): Promise<string> {
  const role = await getTranslations('shell.role');
  const staff = await getTranslations('staff');
  const words = actor.roles.map((name) =>
    name === lentRole && actor.actingFor
      ? staff('actedFor', { name: role(name), principal: actor.actingFor.name })
      : role(name),
  );
  return words.join((await getLocale()) === 'en' ? ', ' : '、');
}
