"""Pages about who signs: the plan, a refusal, and powers of attorney."""
