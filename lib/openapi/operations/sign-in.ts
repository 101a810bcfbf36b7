import { z } from 'zod';
import { loginRequestSchema, refreshRequestSchema, registerRequestSchema } from '@/lib/auth/credentials';
import { json, type Operation } from '@/lib/openapi/operation';

const tokenPairSchema = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int(),
  refresh_token: z.string(),
});

export const signInOperations: Operation[] = [
  {
    method: 'post',
    path: '/auth/login',
    summary: 'Troca e-mail e senha por um par de tokens',
    body: json(loginRequestSchema),
    answers: { 200: { description: 'Par de tokens', schema: tokenPairSchema } },
  },
  {
    method: 'post',
    path: '/auth/refresh',
    summary: 'Troca um refresh token, no corpo ou como bearer, por um novo par',
    body: json(refreshRequestSchema),
    answers: { 200: { description: 'Par de tokens', schema: tokenPairSchema } },
  },
  {
    method: 'post',
    path: '/auth/register',
    summary: 'Registra uma pessoa, onde o cadastro está aberto',
    body: json(registerRequestSchema),
    answers: { 201: { description: 'Registrada', schema: z.object({ id: z.uuid(), email: z.email() }) } },
  },
];
