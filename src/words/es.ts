/** Spanish: being written. */
export {};
