"""Claims from doctors: sent by the doctor, vouched for by one, approved by another."""
