"""Programs that sign commits: services, and assistants that sign as co-authors.

Names that nobody bears are known by name alone; those that people bear too (Claude, Devin, Jules)
by their address, or by what stands beside them (a version, the maker). The lists are of what these
programs sign with, as their own documentation and public histories show it.
"""

from __future__ import annotations

import re

_SERVICE = re.compile(
    r"\[bot\]|^(?:dependabot|renovate|greenkeeper|pre-commit-ci|github-actions?|web-flow|weblate"
    r"|pyup-bot|imgbot|allcontributors|semantic-release-bot|travis-?ci|netlify|codecov"
    r"|hosted weblate|weblate translation memory|translatewiki\.net|crowdin|transifex"
    r"|snyk-bot|mergify|deepsource-autofix|sonatype-lift|pre-commit\.ci|readthedocs-assistant"
    r"|gitlab-ci|forgejo-actions|gitea-actions|bors|homu|github|gitlab)"
    r"(?:[ _-]?(?:bot|preview))?$|(?:^|[ _-])bot$",
    re.IGNORECASE,
)
_SERVICE_ADDRESS = re.compile(
    r"\[bot\]@|^(?:support@dependabot\.com|bot@renovateapp\.com|noreply@weblate\.org"
    r"|hosted@weblate\.org|action@github\.com|actions@github\.com|bot@[^@]+)$",
    re.IGNORECASE,
)
_ASSISTANT = re.compile(
    r"^(?:(?:github )?copilot(?: (?:swe agent|chat|autofix))?|copilot-swe-agent|chatgpt\b.*"
    r"|(?:openai )?codex(?: cli)?|gpt-?\d.*|claude (?:code|opus|sonnet|haiku|fable|instant|ai\b|\d)"
    r".*|anthropic claude.*|cursor(?: agent|agent| ai)?|(?:google )?gemini(?: cli| code.*|[ -]\d.*)"
    r"?|gemini-code-assist|devin ai.*|devin-ai-integration|aider\b.*|google-labs-jules|jules agent"
    r"|windsurf|codeium|tabnine|(?:amazon )?q developer|kiro(?: agent)?|openhands|opencode|roo code"
    r"|sweep ai|coderabbit(?:ai)?|qwen[- ]coder|mistral vibe|junie by .*"
    r"|warp agent|continue agent|llama[- ]?\d.*|deepseek.*)$",
    re.IGNORECASE,
)
_ASSISTANT_ADDRESS = re.compile(
    r"^(?:(?:\d+\+)?(?:copilot|copilot-swe-agent|claude|devin-ai-integration|cursoragent"
    r"|google-labs-jules|gemini-code-assist|coderabbitai|openai-code-agent|anthropic-code-agent)"
    r"(?:\[bot\])?@users\.noreply\.github\.com|copilot@github\.com|[^@]*copilot[^@]*@github\.com"
    r"|(?:noreply|no-reply|claude|codex|agent|bot)@(?:anthropic|claude|openai|chatgpt|cursor"
    r"|cognition|devin|codeium|windsurf|ampcode|opencode|warp|all-hands|kiro|mistral|aider)"
    r"\.(?:com|ai|dev|chat)|cursoragent@cursor\.com|openhands@all-hands\.dev|amp@ampcode\.com"
    r"|aider@aider\.chat|junie@jetbrains\.com|vibe@mistral\.ai|qwen-coder@alibabacloud\.com"
    r"|gemini(?:-cli)?@google\.com|218195315\+gemini-cli@users\.noreply\.github\.com)$",
    re.IGNORECASE,
)


def service(name: str, address: str) -> bool:
    """Whether a service signs so: it updates dependencies, gathers translations, mends style."""
    return bool(_SERVICE.search(name) or _SERVICE_ADDRESS.search(address))


def assistant(name: str, address: str) -> bool:
    """Whether an assistant signs so, that writes for whoever commits."""
    return bool(_ASSISTANT.search(name) or _ASSISTANT_ADDRESS.search(address))
