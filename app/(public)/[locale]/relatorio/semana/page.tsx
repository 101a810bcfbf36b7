export const revalidate = 60;
export default function Page() { return <main id="conteudo">x</main>; }
