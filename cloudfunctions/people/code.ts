/** Codes of invitations: drawn by the machine's own randomness, of letters that are not mistaken for digits. */
import { randomBytes } from 'node:crypto';

/** 32 of them, so that a byte's last five bits choose one evenly. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/** A code of 8 characters: one of 32⁸ ≈ 10¹², of which a town has some dozens at a time. */
export function drawnCode(): string {
  return [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
