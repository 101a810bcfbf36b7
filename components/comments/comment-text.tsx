import { classNames } from '@/components/ui/class-names';

type CommentTextProps = { text: string | null; erased: string; className: string };

/**
 * What a listener wrote, or `erased` where it is gone. Isolated: marks that turn the reading direction around, piled
 * up accents and endless words stay inside it.
 */
export function CommentText({ text, erased, className }: CommentTextProps) {
  if (text === null) return <span className="italic text-muted">{erased}</span>;
  return (
    <bdi dir="auto" className={classNames('overflow-hidden [overflow-wrap:anywhere]', className)}>
      {text}
    </bdi>
  );
}
