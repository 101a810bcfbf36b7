import { describe, expect, it } from 'vitest';
import { auditActions, auditSubjects } from '@/db/schema/audit';
import { locales } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { sayAction } from './say-action';

describe.each(locales)('the audit log in %s', (locale) => {
  it('has words for every action that can be written down', () => {
    expect(auditActions.filter((action) => sayAction(action, locale) === action)).toEqual([]);
  });

  it('has words for all that an action can be about', () => {
    const said = Object.keys(getMessages(locale).audit.subjects);
    expect(auditSubjects.filter((subject) => !said.includes(subject))).toEqual([]);
  });
});
