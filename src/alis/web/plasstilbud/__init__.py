"""The trust's side of hospital service: vacancies, the queue, the proposal and the offers; and the doctor's answer."""
