import NextAuth, { type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { getUser } from '@/db/queries/users';
import { getDatabase } from '@/db/client';
