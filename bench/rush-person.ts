// One person in the last minutes: opens the form, types with pauses while it saves itself, and submits at the end. The form is posted as a
// browser without JavaScript does.
import http from 'node:http';

export type Rusher = { reportId: string; cookie: string };
export type Timings = { saves: number[]; submits: number[]; pages: number[]; failed: string[] };
export type Left = { reportId: string; version: number; text: string; saves: number; isSubmitted: boolean };

type Answer = { status: number; body: string };
type Asked = { method: string; path: string; cookie: string; body?: Buffer | string; headers?: Record<string, string> };

/** Between two saves of one person, on average; and the time over which people open their forms. */
export const pauseMilliseconds = 8_000;
export const arrivalMilliseconds = 40_000;

export function ask(base: string, agent: http.Agent, { method, path, cookie, body, headers }: Asked): Promise<Answer> {
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ status: 0, body: error.message });
    const request = http.request(
      new URL(path, base),
      { method, agent, headers: { cookie, ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
        );
        response.on('error', failed);
      },
    );
    request.on('error', failed);
    request.end(body);
  });
}

export function soundForm(text: string): Record<string, string> {
  return {
    investmentAnswer: 'amount',
    investmentEntry: 'quarter',
    investment: '10000',
    physicalProgress: text,
    physicalPercent: '25',
    constructionStarted: 'yes',
    startedOn: '2025-03-01',
    difficultiesAnswer: 'none',
    nextStep: '下季度完成内装。',
    ownLight: 'green',
  };
}

type Rush = { base: string; agent: http.Agent; person: Rusher; seconds: number; timings: Timings };

/** Opens the form at some moment of the arrival, types for so many seconds, submits, and sees the page that follows. */
export async function rushOf({ base, agent, person, seconds, timings }: Rush): Promise<Left> {
  const { reportId, cookie } = person;
  const path = `/city/reports/${reportId}`;
  const left: Left = { reportId, version: 1, text: '', saves: 0, isSubmitted: false };
  const session = crypto.randomUUID();
  const timed = async (list: number[], asked: Asked): Promise<Answer> => {
    const began = performance.now();
    const answer = await ask(base, agent, asked);
    list.push(performance.now() - began);
    return answer;
  };
  await pause(Math.random() * arrivalMilliseconds);
  const page = await timed(timings.pages, { method: 'GET', path, cookie });
  const hidden = hiddenFields(page.body);
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    await pause(pauseMilliseconds * (0.5 + Math.random()));
    const text = `第 ${left.saves + 1} 次保存：主体结构施工至 ${left.saves + 1} 层。`;
    const body = JSON.stringify({ version: left.version, session, form: soundForm(text) });
    const headers = { 'content-type': 'application/json', origin: base };
    const answer = await timed(timings.saves, { method: 'PUT', path: `${path}/draft`, cookie, body, headers });
    if (answer.status !== 200) {
      timings.failed.push(`save ${answer.status} ${answer.body.slice(0, 80)}`);
      continue;
    }
    left.version = (JSON.parse(answer.body) as { version: number }).version;
    left.text = text;
    left.saves += 1;
  }
  const form = { ...hidden, ...soundForm(left.text), version: String(left.version), session, intent: 'submit' };
  const { body, type } = multipart(form);
  const headers = { 'content-type': type, origin: base };
  const submitted = await timed(timings.submits, { method: 'POST', path, cookie, body, headers });
  if (submitted.status === 303) {
    left.isSubmitted = true;
    await timed(timings.pages, { method: 'GET', path, cookie });
  } else timings.failed.push(`submit ${submitted.status} ${submitted.body.slice(0, 80)}`);
  return left;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The hidden inputs of the report's own form, the action it is sent to among them. */
function hiddenFields(page: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes('name="session"')) ?? '';
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]).filter(([name]) => name !== ''),
  );
}

function attribute(input: string, name: string): string {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? '';
  return found.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

function multipart(form: Record<string, string>): { body: string; type: string } {
  const boundary = `----jibao${crypto.randomUUID()}`;
  const parts = Object.entries(form).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { body: `${parts.join('')}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` };
}
