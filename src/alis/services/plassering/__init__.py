"""Hospital service: needs, vacancies, offers, and the queue between them."""
