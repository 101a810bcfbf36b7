/** One bad field of an input; `indice` is the position in a list, from 0. */
export type FieldError = { campo: string; indice?: number; mensagem: string };

type AppErrorOptions = {
  code: string;
  status: number;
  /** Portuguese, safe to show to whoever asked. */
  message: string;
  retryable?: boolean;
  retryAfterSeconds?: number;
  fields?: FieldError[];
  cause?: unknown;
};

/** The one error type that carries meaning across rooms; anything else that is thrown is a fault (500). */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryable: boolean;
  readonly retryAfterSeconds?: number;
  readonly fields: FieldError[];

  constructor(options: AppErrorOptions) {
    super(options.message, { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    this.status = options.status;
    this.retryable = options.retryable ?? false;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.fields = options.fields ?? [];
  }
}

export class ValidationError extends AppError {
  constructor(fields: FieldError[], message = 'Há campos inválidos.') {
    super({ code: 'entrada_invalida', status: 422, message, fields });
  }
}

export class NotFoundError extends AppError {
  constructor(message = 'Não encontrado.') {
    super({ code: 'nao_encontrado', status: 404, message });
  }
}

export class UnauthorizedError extends AppError {
  constructor(message = 'Credenciais ausentes ou inválidas.') {
    super({ code: 'nao_autenticado', status: 401, message });
  }
}

export class ForbiddenError extends AppError {
  constructor(message = 'Sem permissão para esta ação.') {
    super({ code: 'sem_permissao', status: 403, message });
  }
}

export class UnavailableError extends AppError {
  constructor(message: string, retryAfterSeconds = 2, cause?: unknown) {
    super({ code: 'indisponivel', status: 503, message, retryable: true, retryAfterSeconds, cause });
  }
}
