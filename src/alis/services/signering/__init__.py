"""Who signs, when and how: the plan, powers of attorney, refusals and paper."""
