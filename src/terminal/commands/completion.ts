import { Argument, type Command } from 'commander';
import type { TerminalContext } from '../terminal-context.ts';
import {
  bashCompletion,
  type CompletedCommand,
  fishCompletion,
  powershellCompletion,
  zshCompletion,
} from './completion-scripts.ts';

const SHELLS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
} as const;

const HELP = `
Examples:
  $ echo 'source <(inigma completion bash)' >> ~/.bashrc
  $ echo 'source <(inigma completion zsh)' >> ~/.zshrc    # below compinit
  $ inigma completion fish > ~/.config/fish/completions/inigma.fish
  > inigma completion powershell >> $PROFILE
`;

export function addCompletion(program: Command, context: TerminalContext): void {
  program
    .command('completion')
    .description('print a script that completes commands and options')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SHELLS)))
    .addHelpText('after', HELP)
    .action((shell: keyof typeof SHELLS) => context.screen.print(SHELLS[shell](wordsOf(program))));
}

function wordsOf(command: Command, path = ''): readonly CompletedCommand[] {
  const children = command.commands.map((child) => ({ word: child.name(), summary: child.description() }));
  const choices = command.registeredArguments
    .flatMap(({ argChoices }) => argChoices ?? [])
    .map((word) => ({ word, summary: '' }));
  const options = command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, description }) => ({ word: long ?? '', summary: description }));
  const own = { path, words: [...children, ...choices, ...options] };
  return [own, ...command.commands.flatMap((child) => wordsOf(child, `${path} ${child.name()}`.trim()))];
}
