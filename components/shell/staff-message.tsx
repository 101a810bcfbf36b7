import { ButtonLink } from '@/components/ui/button';

type StaffMessageProps = { code: string; title: string; text: string; action: string };

/** A page that says why there is no page. */
export function StaffMessage({ code, title, text, action }: StaffMessageProps) {
  return (
    <div className="flex max-w-prose flex-col items-start gap-4 py-12">
      <p className="text-7xl font-semibold tracking-tighter text-accent">{code}</p>
      <h1 className="text-display font-semibold">{title}</h1>
      <p className="text-muted">{text}</p>
      <ButtonLink look="primary" href="/painel" prefetch={false}>
        {action}
      </ButtonLink>
    </div>
  );
}
