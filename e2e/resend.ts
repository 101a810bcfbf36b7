import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect } from 'playwright/test';

export type SentMail = {
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  tags: { name: string; value: string }[];
};

/** Resend's stand-in as a process that ends with this one. */
export async function startResend() {
  const args = ['--import', 'tsx', 'e2e/stand-ins/resend-server.ts', '--end-with-stdin'];
  const { PORT: _port, ...env } = process.env;
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  const [line] = await once(createInterface(child.stdout), 'line');
  const { url }: { url: string } = JSON.parse(line);
  const mailsTo = async (address: string): Promise<SentMail[]> => {
    const { messages }: { messages: { email: SentMail }[] } = await (await fetch(`${url}/__messages`)).json();
    return messages.map(({ email }) => email).filter(({ to }) => to === address);
  };
  /** The newest of so many mails to an address, once they have arrived. */
  const waitForMail = async (address: string, count = 1): Promise<SentMail> => {
    await expect.poll(async () => (await mailsTo(address)).length, { timeout: 20_000 }).toBe(count);
    const mail = (await mailsTo(address)).at(-1);
    if (!mail) throw new Error('no mail');
    return mail;
  };
  return { url, mailsTo, waitForMail, stop: () => child.kill() };
}

/** The path of the link in a mail that begins with `/confirmar` or `/sair`. */
export function pathIn({ text }: SentMail, page: 'confirmar' | 'sair'): string {
  const [, path] = new RegExp(`http://[^/\\s]+(/${page}/[\\w-]+)`).exec(text) ?? [];
  if (!path) throw new Error(`no link to ${page}`);
  return path;
}
