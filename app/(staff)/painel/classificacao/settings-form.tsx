import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ClassificationStatus } from '@/lib/classification/get-classification-status';
import { policies, type Policy } from '@/lib/classification/policy';
import { saveSettings } from './actions';
import { formatPercent } from './format-percent';
import { SubmitButton } from './submit-button';

type SettingsFormProps = { status: ClassificationStatus; locale: Locale };

export function SettingsForm({ status, locale }: SettingsFormProps) {
  const t = getTranslator(locale, 'classification');
  const { policyInForce, languageModel } = status;
  return (
    <form action={saveSettings} className="space-y-5">
      <fieldset>
        <legend className="text-sm font-medium">{t('policy.legend')}</legend>
        <div className="mt-2 grid gap-3 md:grid-cols-3">
          {policies.map((policy) => (
            <PolicyChoice
              key={policy}
              policy={policy}
              isChosen={policy === policyInForce}
              isPossible={policy === 'local' || languageModel !== null}
              locale={locale}
            />
          ))}
        </div>
      </fieldset>
      <div className="max-w-md">
        <TargetField status={status} locale={locale} />
      </div>
      <SubmitButton look="primary" pending={t('policy.saving')}>
        {t('policy.save')}
      </SubmitButton>
    </form>
  );
}

type PolicyChoiceProps = { policy: Policy; isChosen: boolean; isPossible: boolean; locale: Locale };

function PolicyChoice({ policy, isChosen, isPossible, locale }: PolicyChoiceProps) {
  const t = getTranslator(locale, 'classification');
  const id = `policy-${policy}`;
  return (
    <label className="block rounded-md border border-line p-4 has-[:checked]:border-ink has-[:disabled]:bg-sunken">
      <span className="flex items-center gap-2.5">
        <input
          key={String(isChosen)}
          type="radio"
          name="policy"
          value={policy}
          defaultChecked={isChosen}
          disabled={!isPossible}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-text`}
          className="size-4 shrink-0 accent-accent"
        />
        <span id={`${id}-name`} className="font-medium">
          {t(`policy.names.${policy}`)}
        </span>
      </span>
      <span id={`${id}-text`} className="mt-1.5 block text-sm text-muted">
        {t(`policy.texts.${policy}`)}
      </span>
    </label>
  );
}

/** Precisions as the model's curve has them, and the chosen one if it lies between two. */
function TargetField({ status, locale }: SettingsFormProps) {
  const t = getTranslator(locale, 'classification');
  const { chosen, learner } = status;
  const { targetPrecision } = chosen;
  const between = learner.precisionCurve.every(({ precision }) => precision !== targetPrecision);
  const own = between ? [{ precision: targetPrecision, confidence: learner.askBelow }] : [];
  const points = [...learner.precisionCurve, ...own].toSorted((a, b) => a.precision - b.precision);
  return (
    <Field id="targetPrecision" label={t('policy.target')} hint={t('policy.targetHint')}>
      {(control) => (
        <Select key={targetPrecision} {...control} name="targetPrecision" defaultValue={targetPrecision}>
          {points.map(({ precision, confidence }) => (
            <option key={precision} value={precision}>
              {t(confidence < 1 ? 'policy.targetOption' : 'policy.targetNever', {
                precision: formatPercent(precision, locale),
                confidence: formatPercent(confidence, locale),
              })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
