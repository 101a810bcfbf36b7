import { z } from 'zod';
import { findItems, type JsonSchema, type Question } from '@/e2e/stand-ins/llm/answer-question';

/** How an answer ends; `blocked` and `nothing` bring no text. */
export type Finish = 'stop' | 'length' | 'filtered' | 'blocked' | 'nothing' | 'continued';
type Rendering = { question: Question; text: string; finish: Finish };

export type Protocol = {
  name: 'gemini' | 'responses' | 'chat';
  path: RegExp;
  read(path: string, body: unknown): Question;
  render(rendering: Rendering): object;
};

export function findProtocol(path: string): Protocol | undefined {
  return protocols.find((protocol) => protocol.path.test(path));
}

const jsonSchema = z.custom<JsonSchema>((value) => typeof value === 'object' && value !== null);
const parts = z.object({ parts: z.array(z.object({ text: z.string() })) });
const message = z.object({
  content: z.union([z.string(), z.array(z.object({ text: z.string() }))]),
});

const geminiReasons: Partial<Record<Finish, string>> = {
  stop: 'STOP',
  length: 'MAX_TOKENS',
  filtered: 'SAFETY',
  continued: 'CONTINUATION',
};

const gemini: Protocol = {
  name: 'gemini',
  path: /^\/v1beta\/models\/[^/]+:generateContent$/,
  read(path, body) {
    const request = z
      .object({
        systemInstruction: parts.optional(),
        contents: z.array(parts),
        generationConfig: z.object({ responseJsonSchema: jsonSchema }),
      })
      .parse(body);
    const prompt = [...request.contents, request.systemInstruction]
      .flatMap((content) => content?.parts ?? [])
      .map(({ text }) => text)
      .join('\n');
    const model = /models\/([^/:]+)/.exec(path)?.[1] ?? '';
    return { model, prompt, schema: request.generationConfig.responseJsonSchema, items: findItems(prompt) };
  },
  render({ question, text, finish }) {
    const content = { role: 'model', parts: [{ text }] };
    const candidate = {
      index: 0,
      finishReason: geminiReasons[finish],
      ...(finish !== 'filtered' && { content }),
      ...(finish === 'continued' && { continuationToken: 'continua' }),
    };
    const { input, cached, output, thinking } = countTokens(question, text);
    const isSilent = finish === 'blocked' || finish === 'nothing';
    return {
      ...(!isSilent && { candidates: [candidate] }),
      ...(finish === 'blocked' && { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }),
      usageMetadata: {
        promptTokenCount: input,
        cachedContentTokenCount: cached,
        ...(!isSilent && { candidatesTokenCount: output - thinking, thoughtsTokenCount: thinking }),
        totalTokenCount: input + (isSilent ? 0 : output),
      },
      modelVersion: question.model,
      responseId: 'resposta',
    };
  },
};

const responses: Protocol = {
  name: 'responses',
  path: /^\/v1\/responses$/,
  read(_path, body) {
    const request = z
      .object({
        model: z.string(),
        input: z.array(message),
        text: z.object({ format: z.object({ schema: jsonSchema }) }),
      })
      .parse(body);
    const prompt = joinMessages(request.input);
    return { model: request.model, prompt, schema: request.text.format.schema, items: findItems(prompt) };
  },
  render({ question, text, finish }) {
    const said = finish === 'filtered' ? refused('refusal') : { type: 'output_text', text, annotations: [] };
    const output = { type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [said] };
    const tokens = countTokens(question, text);
    return {
      id: 'resp_1',
      object: 'response',
      created_at: Math.floor(Date.now() / 1000),
      model: question.model,
      status: finish === 'length' ? 'incomplete' : 'completed',
      error: null,
      incomplete_details: finish === 'length' ? { reason: 'max_output_tokens' } : null,
      output: finish === 'blocked' || finish === 'nothing' ? [] : [output],
      usage: {
        input_tokens: tokens.input,
        input_tokens_details: { cached_tokens: tokens.cached },
        output_tokens: tokens.output,
        output_tokens_details: { reasoning_tokens: tokens.thinking },
        total_tokens: tokens.input + tokens.output,
      },
    };
  },
};

const chat: Protocol = {
  name: 'chat',
  path: /^\/v1\/chat\/completions$/,
  read(_path, body) {
    const request = z
      .object({
        model: z.string(),
        messages: z.array(message),
        response_format: z.object({ json_schema: z.object({ schema: jsonSchema }) }),
      })
      .parse(body);
    const prompt = joinMessages(request.messages);
    const { schema } = request.response_format.json_schema;
    return { model: request.model, prompt, schema, items: findItems(prompt) };
  },
  render({ question, text, finish }) {
    const isRefused = finish === 'filtered';
    const said = { role: 'assistant', content: isRefused ? null : text, ...(isRefused && refused()) };
    const choice = { index: 0, message: said, finish_reason: finish === 'length' ? 'length' : 'stop' };
    const tokens = countTokens(question, text);
    return {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: Math.floor(Date.now() / 1000),
      model: question.model,
      choices: finish === 'blocked' || finish === 'nothing' ? [] : [choice],
      usage: {
        prompt_tokens: tokens.input,
        prompt_tokens_details: { cached_tokens: tokens.cached },
        completion_tokens: tokens.output,
        completion_tokens_details: { reasoning_tokens: tokens.thinking },
        total_tokens: tokens.input + tokens.output,
      },
    };
  },
};

const protocols = [gemini, responses, chat];

function joinMessages(messages: z.infer<typeof message>[]): string {
  return messages
    .flatMap(({ content }) => (typeof content === 'string' ? content : content.map(({ text }) => text)))
    .join('\n');
}

function refused(type?: string) {
  return { type, refusal: 'Não posso ajudar com isso.' };
}

/** About four characters a token; a fifth of the prompt read from the cache, twelve tokens of thinking. */
function countTokens({ prompt }: Question, text: string) {
  const input = Math.ceil(prompt.length / 4);
  const thinking = 12;
  return { input, cached: Math.floor(input / 5), output: Math.ceil(text.length / 4) + thinking, thinking };
}
