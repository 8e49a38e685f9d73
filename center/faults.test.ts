import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OperatorFault, operatorFault } from './faults.ts';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('what the operator is told', () => {
  it('names the file and what is wrong with it', () => {
    expect(operatorFault(thrownBy(() => readFileSync('/nowhere/at all')))).toBe(
      '/nowhere/at all: no such file or folder',
    );
    expect(operatorFault(thrownBy(() => readFileSync('/')))).toMatch(/folder/);
  });

  it('names the port and the database', () => {
    const taken = Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 80 });
    expect(operatorFault(taken)).toBe('port 80: is in use by another program');
    const refused = Object.assign(new Error(''), { code: 'ECONNREFUSED', address: '127.0.0.1' });
    expect(operatorFault(new AggregateError([refused]))).toBe(
      'database 127.0.0.1: nothing answers at that address',
    );
    const denied = Object.assign(new Error('password authentication failed'), {
      code: '28P01',
      severity: 'FATAL',
    });
    expect(operatorFault(denied)).toBe('database: password authentication failed');
  });

  it('is a sentence of ours where we have one, and nothing of a bug', () => {
    expect(operatorFault(new OperatorFault('bring the keys'))).toBe('bring the keys');
    expect(operatorFault(new TypeError('x is not a function'))).toBeNull();
    expect(operatorFault('text')).toBeNull();
  });
});
