"""The books: vouchers and their transfers, and the balances that the database keeps of them."""
