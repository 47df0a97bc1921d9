// Tables of the guide that are read from the rules themselves: moves, findings, lights, comparing words, roles.
import { useTranslations } from 'next-intl';
import { LightTag } from '#components/figures/light-tag.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { StatusTag } from '#components/ui/tag.tsx';
import { type CommitmentKind, commitmentKinds } from '#rules/commitment.ts';
import { allRules } from '#rules/findings/rulebook.ts';
import { comparators } from '#rules/indicator.ts';
import { lights } from '#rules/lights.ts';
import { roles } from '#rules/policy.ts';
import { type ContentField, contentFields } from '#rules/report-content.ts';
import { fieldsOf } from '#rules/report-kinds.ts';
import { transitions } from '#rules/report-lifecycle.ts';

export function FieldTable() {
  const t = useTranslations('guide');
  const report = useTranslations('report.field');
  const kinds = useTranslations('profiles.kind');
  return (
    <Table caption={t('filling.caption')} dense>
      <thead>
        <tr>
          <Th>{t('filling.field')}</Th>
          <Th>{t('filling.asked')}</Th>
          <Th>{t('filling.limit')}</Th>
        </tr>
      </thead>
      <tbody>
        {contentFields.map(({ field, maxLength }) => (
          <tr key={field}>
            <Th scope="row">{report(field)}</Th>
            <Td>
              {kindsAsked(field)
                .map((kind) => kinds(kind))
                .join(t('listComma'))}
            </Td>
            <Td>{maxLength === null ? '—' : t('filling.limitWords', { max: maxLength })}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Kinds of which somebody is asked the field: the lead of a joint commitment with milestones is asked most. */
function kindsAsked(field: ContentField): CommitmentKind[] {
  return commitmentKinds.filter((kind) =>
    fieldsOf({ kind, isLead: true, isJoint: true, hasMilestones: true }).includes(field),
  );
}

export function AnswerTable() {
  const t = useTranslations('guide.answers');
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Th>{t('answer')}</Th>
          <Th>{t('means')}</Th>
          <Th>{t('sum')}</Th>
        </tr>
      </thead>
      <tbody>
        {(['blank', 'zero', 'noProgress', 'notApplicable'] as const).map((answer) => (
          <tr key={answer}>
            <Th scope="row" nowrap className="font-semibold">
              {t(answer)}
            </Th>
            <Td>{t(`${answer}Means`)}</Td>
            <Td>{t(`${answer}Sum`)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function MoveTable() {
  const t = useTranslations('guide');
  const status = useTranslations('status.move');
  const role = useTranslations('shell.role');
  const comma = t('listComma');
  return (
    <Table caption={t('moves.caption')} dense>
      <thead>
        <tr>
          <Th>{t('moves.move')}</Th>
          <Th>{t('moves.from')}</Th>
          <Th>{t('moves.to')}</Th>
          <Th>{t('moves.who')}</Th>
          <Th from="md">{t('moves.requires')}</Th>
          <Th from="md">{t('moves.conditions')}</Th>
        </tr>
      </thead>
      <tbody>
        {transitions.map((transition) => (
          <tr key={`${transition.move} ${transition.to}`}>
            <Th scope="row" className="font-semibold">
              {status(transition.move)}
            </Th>
            <Td>
              <span className="inline-flex flex-wrap gap-1">
                {transition.from.map((from) => (
                  <StatusTag key={from} status={from} />
                ))}
              </span>
            </Td>
            <Td>
              <StatusTag status={transition.to} />
            </Td>
            <Td>{transition.roles.map((each) => role(each)).join(comma)}</Td>
            <Td from="md">{transition.requires ? t(`moves.requirement.${transition.requires}`) : t('moves.none')}</Td>
            <Td from="md">{transition.conditions.map((each) => t(`moves.condition.${each}`)).join(comma)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The percentage is the tolerance in force. */
export function FindingTable({ tolerance }: { tolerance: string }) {
  const t = useTranslations('guide');
  const field = useTranslations('report.field');
  return (
    <Table caption={t('findings.caption')} dense>
      <thead>
        <tr>
          <Th>{t('findings.code')}</Th>
          <Th>{t('findings.severity')}</Th>
          <Th from="sm">{t('findings.field')}</Th>
          <Th>{t('findings.meaning')}</Th>
          <Th from="md">{t('findings.needs')}</Th>
        </tr>
      </thead>
      <tbody>
        {allRules.map((rule) => (
          <tr key={rule.code} id={rule.code} className="target:bg-accent-tint">
            <Th scope="row">
              <code className="font-mono text-sm">{rule.code}</code>
            </Th>
            <Td nowrap className={rule.severity === 'error' ? 'text-bad' : 'text-warn'}>
              {t(`findings.${rule.severity}`)}
            </Td>
            <Td nowrap from="sm">
              {field(rule.field)}
            </Td>
            <Td>{t(`rule.${rule.code}` as 'rule.E101', { tolerance })}</Td>
            <Td from="md">
              {rule.alsoNeeds?.map((each) => t('findings.needsField', { field: field(each) })).join(t('listComma')) ??
                '—'}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function LightTable({ green, yellow }: { green: string; yellow: string }) {
  const t = useTranslations('guide.lights');
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th>{t('light')}</Th>
          <Th>{t('means')}</Th>
        </tr>
      </thead>
      <tbody>
        {lights.map((light) => (
          <tr key={light}>
            <Th scope="row">
              <LightTag light={light} />
            </Th>
            <Td>{t(light, { green, yellow })}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function ComparatorTable() {
  const t = useTranslations('guide.indicators');
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th>{t('comparator')}</Th>
          <Th>{t('rule')}</Th>
        </tr>
      </thead>
      <tbody>
        {comparators.map((comparator) => (
          <tr key={comparator}>
            <Th scope="row">{t(comparator)}</Th>
            <Td>{t(`${comparator}Rule`)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function RoleTable() {
  const t = useTranslations('guide');
  const role = useTranslations('shell.role');
  const status = useTranslations('status.move');
  return (
    <Table caption={t('roles.caption')}>
      <thead>
        <tr>
          <Th>{t('roles.role')}</Th>
          <Th>{t('roles.other')}</Th>
          <Th from="sm">{t('roles.may')}</Th>
        </tr>
      </thead>
      <tbody>
        {roles.map((each) => {
          const moves = new Set(transitions.filter((row) => row.roles.includes(each)).map((row) => row.move));
          return (
            <tr key={each}>
              <Th scope="row" nowrap className="font-semibold">
                {role(each)}
              </Th>
              <Td>{t(`roles.${each}`)}</Td>
              <Td from="sm">{moves.size > 0 ? [...moves].map((move) => status(move)).join(t('listComma')) : '—'}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
