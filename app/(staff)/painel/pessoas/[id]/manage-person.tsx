'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { WirePerson } from '@/lib/people/wire-person';
import { changeAccess, changeRole, renew } from '../actions';
import { RoleChoice } from '../role-choice';
import { Outcome } from './outcome';

type PersonProps = { person: WirePerson };

export function ManagePerson({ person }: PersonProps) {
  return (
    <>
      <RoleForm person={person} />
      <RenewForm person={person} />
      <AccessForm person={person} />
    </>
  );
}

function RoleForm({ person }: PersonProps) {
  const t = useTranslations('people');
  const [state, action, isPending] = useActionState(changeRole, null);
  return (
    <Card title={t('changeRole')}>
      <form action={action} className="space-y-4">
        <input type="hidden" name="id" value={person.id} />
        <p className="text-sm text-muted">{t('changeRoleText')}</p>
        <RoleChoice chosen={person.papel} />
        <Outcome state={state} />
        <Button type="submit" disabled={isPending}>
          {t('saveRole')}
        </Button>
      </form>
    </Card>
  );
}

/** Stays while the link that it made is on screen, whatever the person has become by it. */
function RenewForm({ person }: PersonProps) {
  const t = useTranslations('people');
  const [state, action, isPending] = useActionState(renew, null);
  const kind = person.situacao === 'convidada' ? 'convidada' : 'ativa';
  if (person.situacao === 'desativada') return null;
  return (
    <Card title={t(`renew.${kind}.title`)}>
      <form action={action} className="space-y-4">
        <input type="hidden" name="id" value={person.id} />
        <p className="text-sm text-muted">{t(`renew.${kind}.text`)}</p>
        <Outcome state={state} />
        <Button type="submit" disabled={isPending}>
          {t(`renew.${kind}.action`)}
        </Button>
      </form>
    </Card>
  );
}

function AccessForm({ person }: PersonProps) {
  const t = useTranslations('people');
  const [state, action, isPending] = useActionState(changeAccess, null);
  const isDisabled = person.situacao === 'desativada';
  const change = isDisabled ? 'enable' : 'disable';
  return (
    <Card title={t(`${change}.title`)}>
      <form action={action} className="space-y-4">
        <input type="hidden" name="id" value={person.id} />
        <input type="hidden" name="ativo" value={String(isDisabled)} />
        <p className="text-sm text-muted">{t(`${change}.text`)}</p>
        <Outcome state={state} />
        <Button type="submit" look={isDisabled ? 'primary' : 'danger'} disabled={isPending}>
          {t(`${change}.action`)}
        </Button>
      </form>
    </Card>
  );
}
