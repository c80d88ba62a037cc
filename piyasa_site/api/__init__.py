"""What every part of the API shares: who asks, what goes wrong, pages, throttles, and doing a thing once.

The parts themselves live with what they show (`conversations.api`, …); their
paths are collected in `piyasa_site.urls`.
"""
