import { LocalTime } from '@/components/comments/local-time';
import { Card } from '@/components/ui/card';
import { IntlProvider } from '@/components/ui/intl-provider';
import type { Task } from '@/db/schema/tasks';
import type { Locale } from '@/i18n/locales';
import { pickMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { reclassificationParamsSchema } from '@/lib/classification/reclassify';
import { toWireTask } from '@/lib/tasks/wire-task';
import { stopAgain } from './actions';
import { LiveTask } from './live-task';
import { SelectionSummary } from './selection-summary';

type TaskListProps = { tasks: Task[]; mayStop: boolean; locale: Locale };

export function TaskList({ tasks, mayStop, locale }: TaskListProps) {
  const t = getTranslator(locale, 'classification');
  return (
    <Card title={<span id="tarefas">{t('tasks.title')}</span>}>
      {tasks.length === 0 && <p className="text-muted">{t('tasks.none')}</p>}
      <IntlProvider locale={locale} messages={pickMessages(locale, ['task'])}>
        <ul className="divide-y divide-line">
          {tasks.map((task) => (
            <li key={task.id} className="space-y-3 py-5 first:pt-0 last:pb-0">
              <TaskFacts task={task} locale={locale} />
              <LiveTask initial={toWireTask(task)} stop={mayStop ? stopAgain : null} />
            </li>
          ))}
        </ul>
      </IntlProvider>
    </Card>
  );
}

/** What was asked for. A task of an older version may hold what is no longer read: it is still listed. */
function TaskFacts({ task, locale }: { task: Task; locale: Locale }) {
  const t = getTranslator(locale, 'classification');
  const { data } = reclassificationParamsSchema.safeParse(task.params);
  const isEverything = data && Object.keys(data.filtros).length === 0;
  return (
    <>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <span>
          {t('tasks.started')} <LocalTime at={task.createdAt} locale={locale} />
        </span>
        {data && <span>{t('tasks.policy', { policy: data.settings.policy })}</span>}
      </p>
      {isEverything && <p className="text-sm">{t('tasks.everything')}</p>}
      {data && <SelectionSummary selection={data.filtros} locale={locale} />}
    </>
  );
}
