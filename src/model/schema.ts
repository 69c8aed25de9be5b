import type * as z from 'zod';

/** What may be known of a schema by those who only apply it. */
export type Schema<Value = unknown> = z.ZodType<Value>;
export type SchemaIssue = z.core.$ZodIssue;
export type SchemaUnionIssue = z.core.$ZodIssueInvalidUnion;
