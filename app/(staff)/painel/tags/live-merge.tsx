'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { Pace } from '@/components/tasks/pace';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { MergeView } from '@/lib/tags/merge-view';

const taskSchema = z.object({ status: z.string(), feitos: z.number(), total: z.nullable(z.number()) });
const everyMs = 1_000;

/** The progress of a merge, asked for every second; the page is drawn anew when it ends. */
export function LiveMerge({ merge, renderedAt }: { merge: MergeView; renderedAt: string }) {
  const t = useTranslations('tags');
  const router = useRouter();
  const [{ done, total, at }, setProgress] = useState({
    done: merge.done,
    total: merge.total,
    at: renderedAt,
  });

  useEffect(() => {
    const abort = new AbortController();
    let timer = setTimeout(refresh, everyMs);

    async function refresh() {
      const fresh = await fetchTask(merge.id, abort.signal);
      if (abort.signal.aborted) return;
      if (fresh) setProgress({ done: fresh.feitos, total: fresh.total, at: fresh.at });
      if (fresh && fresh.status !== 'em_andamento') router.refresh();
      else timer = setTimeout(refresh, everyMs);
    }

    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [merge.id, router]);

  const all = Math.max(total ?? 0, done);
  return (
    <div className="max-w-xl">
      <ProgressBar label={t('mergeProgress', { code: merge.from })} value={done} max={all} />
      <p className="mt-1 flex flex-wrap justify-between gap-x-6 text-sm text-muted">
        <span>{t('moved', { done, total: all })}</span>
        <span>
          <Pace done={done} total={all} elapsedMs={Date.parse(at) - Date.parse(merge.createdAt)} />
        </span>
      </p>
    </div>
  );
}

/** Null when the server does not answer: the next second asks again. `at` is the server's clock. */
async function fetchTask(id: string, signal: AbortSignal) {
  try {
    const answer = await fetch(`/api/tarefas/${id}`, { signal });
    const task = taskSchema.safeParse(answer.ok ? await answer.json() : null);
    const at = new Date(answer.headers.get('date') ?? Date.now()).toISOString();
    return task.success ? { ...task.data, at } : null;
  } catch {
    return null;
  }
}
