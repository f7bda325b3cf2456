/** What may follow a command, by the words that name it: `identity new` has those two. */
export interface CompletedCommand {
  readonly path: string;
  readonly words: readonly { readonly word: string; readonly summary: string }[];
}

type Commands = readonly CompletedCommand[];

/** The words that name commands lead to what may follow; where nothing fits, files are completed. */
export function bashCompletion(commands: Commands): string {
  return `# bash completion for inigma
_inigma() {
  local word found=''
  for word in "\${COMP_WORDS[@]:1:$((COMP_CWORD - 1))}"; do
    case "\${found:+$found }$word" in
${commands
  .filter(({ path }) => path !== '')
  .map(({ path }) => `      '${path}') found='${path}' ;;`)
  .join('\n')}
    esac
  done
  local words=''
  case "$found" in
${commands.map(({ path, words }) => `    '${path}') words='${words.map(({ word }) => word).join(' ')}' ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _inigma inigma
`;
}

/** By zsh's own reading of bash's completion. */
export function zshCompletion(commands: Commands): string {
  return `# for zsh, after compinit
autoload -U +X bashcompinit && bashcompinit
${bashCompletion(commands)}`;
}

export function fishCompletion(commands: Commands): string {
  const lines = commands.flatMap(({ path, words }) =>
    words.map(
      ({ word, summary }) =>
        `complete -c inigma -n '${fishCondition(path, commands)}' ${fishWord(word)} -d ${quoted(summary)}`,
    ),
  );
  return `# fish completion for inigma\n${lines.join('\n')}\n`;
}

export function powershellCompletion(commands: Commands): string {
  const entries = commands.map(
    ({ path, words }) => `    ${quoted(path)} = @(${words.map(({ word }) => quoted(word)).join(', ')})`,
  );
  return `# PowerShell completion for inigma
Register-ArgumentCompleter -Native -CommandName inigma -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${entries.join('\n')}
  }
  $path = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    $longer = "$path $($element.Extent.Text)".Trim()
    if ($element.Extent.EndOffset -lt $cursorPosition -and $words.ContainsKey($longer)) { $path = $longer }
  }
  $words[$path] | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function fishCondition(path: string, commands: Commands): string {
  const seen = path.split(' ').filter((word) => word !== '');
  const next = commands
    .filter(
      (one) => one.path.startsWith(path) && one.path.split(' ').filter(Boolean).length === seen.length + 1,
    )
    .map((one) => one.path.split(' ').at(-1));
  const after = seen.map((word) => `__fish_seen_subcommand_from ${word}`);
  const before = next.length === 0 ? [] : [`not __fish_seen_subcommand_from ${next.join(' ')}`];
  return [...after, ...before].join('; and ') || 'true';
}

function fishWord(word: string): string {
  return word.startsWith('--') ? `-l ${word.slice(2)}` : `-f -a ${word}`;
}

/** In single quotes, which fish and PowerShell read nearly alike: no text of ours has a backslash or a quote. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}
