import { writeFileSync } from 'node:fs';
import { withDatabase } from './with-database';
await withDatabase(async () => {
  const { getDatabase } = await import('@/db/client');
  const { addSummary } = await import('@/lib/mail/testing/mail-fixtures');
  const { composeSummary } = await import('@/inngest/mail/compose-summary');
  const { composeConfirmation } = await import('@/inngest/mail/compose-confirmation');
  const { listMailFiles } = await import('@/db/queries/messages');
  const { weekAt, shiftWeek } = await import('@/lib/report/week');
  const week = shiftWeek(weekAt(new Date()), -1).id;
  const db = getDatabase();
  const { summaries } = await import('@/db/schema/summaries');
  await db.delete(summaries);
  await addSummary(db, week, {
    subject: 'Semana 47: elogios ao clipe novo puxam a semana',
    headline: 'O clipe de “Maré Alta” puxou os elogios; as críticas ao som do show continuam',
    preheader: 'Elogios em 47 %, críticas em 25 %: o que mudou e nas palavras de quem ouviu.',
    paragraphs: [
      'Foram 398 comentários na semana, um pouco mais que na anterior. Os elogios chegaram a 47 % e as críticas ficaram em 25 %, o mesmo patamar de novembro.',
      'O lançamento do clipe na quinta-feira explica a subida: no dia, quase metade dos comentários falava dele, com elogios à fotografia e à direção. As críticas falam sobretudo do som do show de sábado.',
      'Nas sugestões, o pedido que mais cresceu é o de uma versão acústica.',
    ],
    quotes: [
      { commentId: '0199e1a4-5b7c-4d2e-8f10-2a3b4c5d6e7f', text: 'Que clipe lindo!! A fotografia é de cinema, chorei no final.' },
      { commentId: '0199e1a4-5b7c-4d2e-8f10-2a3b4c5d6e7e', text: 'O som do show estava péssimo, não dava para ouvir a voz. <script>alert(1)</script> veja https://golpe.example' },
    ],
  });
  for (const locale of ['pt-BR', 'en'] as const) {
    const mail = await composeSummary(week, locale);
    if (!mail) throw new Error('none');
    const files = await listMailFiles(db, mail.attachments.map(({ hash }) => hash));
    let html = mail.html;
    for (const { contentId, hash } of mail.attachments) {
      const file = files.find((f) => f.hash === hash);
      console.log(contentId, file?.content.length);
      html = html.replaceAll(`cid:${contentId}`, `data:image/png;base64,${Buffer.from(file?.content ?? []).toString('base64')}`);
    }
    writeFileSync(`/tmp/mailshot/summary-${locale}.html`, html);
    writeFileSync(`/tmp/mailshot/summary-${locale}.txt`, mail.text);
    console.log(mail.html.length, mail.text.length, mail.subject);
    const c = await composeConfirmation(locale);
    writeFileSync(`/tmp/mailshot/confirmation-${locale}.html`, c.html);
    writeFileSync(`/tmp/mailshot/confirmation-${locale}.txt`, c.text);
  }
});
