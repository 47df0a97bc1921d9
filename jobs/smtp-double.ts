// A small mail server for tests: takes what it is told to take, refuses or dies where it is told to. Knows just enough of SMTP for one message.
import net, { type AddressInfo, type Socket } from 'node:net';

/** Where something is to happen: a command of the client, or the end of the message. */
export type Stage = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'end';
/** An answer in place of the usual one; `die` breaks the connection without any. */
export type Twist = string | 'die';

const usual: Record<Stage, string> = {
  greeting: '220 double',
  EHLO: '250-double\r\n250 AUTH PLAIN',
  AUTH: '235 ok',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  end: '250 queued',
};

export class SmtpDouble {
  /** Whole messages, as they came, also those whose end was answered otherwise. */
  readonly messages: string[] = [];
  readonly recipients: string[] = [];
  twists: Partial<Record<Stage, Twist>> = {};
  /** Called when a message has come in whole, before it is answered. */
  onMessage: () => void = () => {};
  readonly #server = net.createServer((socket) => this.#serve(socket));
  readonly #sockets = new Set<Socket>();

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `smtp://jibao:secret@127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(socket: Socket, stage: Stage): void {
    const answer = this.twists[stage] ?? usual[stage];
    if (answer === 'die') socket.destroy();
    else socket.write(`${answer}\r\n`);
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
    let text = '';
    let inMessage = false;
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (;;) {
        const mark = inMessage ? '\r\n.\r\n' : '\r\n';
        const end = text.indexOf(mark);
        if (end < 0) return;
        const part = text.slice(0, end);
        text = text.slice(end + mark.length);
        if (inMessage) {
          inMessage = false;
          this.messages.push(part);
          this.onMessage();
          this.#answer(socket, 'end');
          continue;
        }
        const command = part.slice(0, 4).toUpperCase();
        if (command === 'RCPT') this.recipients.push(part.replace(/^.*<|>.*$/g, ''));
        if (command === 'DATA') inMessage = (this.twists.DATA ?? usual.DATA).startsWith('354');
        if (command === 'QUIT') socket.end('221 bye\r\n');
        else this.#answer(socket, command as Stage);
      }
    });
    this.#answer(socket, 'greeting');
  }
}
