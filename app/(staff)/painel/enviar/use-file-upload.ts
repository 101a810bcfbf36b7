'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { checkFile, sendFile, type CheckState, type SendState, type UploadState } from './actions';
import { batchHref } from './batch-href';
import { recallWishes, rememberWishes, type ColumnWishes } from './column-wishes';

type Checked = Extract<CheckState, { kind: 'checked' }>;
export type Field = Checked['preview']['fields'][number];

/** A file from its choice to its batch: checked when chosen, again when its columns change, then sent. */
export function useFileUpload({ failed }: { failed: string }) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isChecking, setChecking] = useState(false);
  const [outcome, setOutcome] = useState<UploadState>(null);
  /** Rows read so far; null while nothing is sent. */
  const [sentRows, setSentRows] = useState<number | null>(null);
  const turn = useRef(0);

  function choose(chosen: File | null) {
    setFile(chosen);
    setChecked(null);
    setOutcome(null);
    turn.current += 1; // what is being checked is of no interest any more
    setChecking(false);
    if (chosen) void check(chosen, recallWishes());
  }

  async function check(chosen: File, wishes: ColumnWishes) {
    turn.current += 1;
    const mine = turn.current;
    setChecking(true);
    const answer = await checkFile(toForm({ file: chosen, mapa: JSON.stringify(wishes) })).catch(() => null);
    if (mine !== turn.current) return;
    setChecking(false);
    if (answer?.kind === 'checked') setChecked(answer);
    setOutcome(answer?.kind === 'checked' ? null : (answer ?? toFailure(failed)));
  }

  function assign(index: number, field: Field) {
    if (!file || !checked) return;
    const { preview } = checked;
    const fields = preview.fields.map((old, i) => (i === index ? field : old === field ? null : old));
    const wishes = Object.fromEntries(preview.columns.map((column, i) => [column, fields[i] ?? null]));
    rememberWishes(wishes);
    setChecked({ ...checked, preview: { ...preview, fields } });
    void check(file, wishes);
  }

  async function send({ repeat }: { repeat: boolean }) {
    if (!file) return;
    setOutcome(null);
    setSentRows(0);
    const sending = follow(toForm({ file, mapa: toMap(checked), ...(repeat && { repeat: '1' }) }));
    const state = await sending.catch(() => toFailure(failed));
    setSentRows(null);
    finish(state);
  }

  async function follow(form: FormData): Promise<SendState> {
    for await (const step of await sendFile(form)) {
      if (step.kind === 'end') return step.outcome;
      setSentRows(step.rows);
    }
    throw new Error('The sending told no end.');
  }

  function finish(state: SendState) {
    if (state.kind === 'taken') return router.push(batchHref(state.receipt));
    setOutcome(state);
    if (state.kind === 'refused') return;
    setFile(null);
    setChecked(null);
  }

  return { file, checked, isChecking, outcome, sentRows, choose, assign, send };
}

function toForm(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** Empty where the check did not come that far: then the columns' names say what they are. */
function toMap(checked: Checked | null): string {
  if (!checked) return '';
  const { columns, fields } = checked.preview;
  return JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? null])));
}

const toFailure = (message: string) => ({ kind: 'refused' as const, message, lines: [] });
