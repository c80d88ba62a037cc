# One image for web, workers and beat; docker-compose.yml says which of them a container is.
FROM python:3.11-slim AS libraries
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
COPY requirements.txt /tmp/requirements.txt
RUN python -m venv /opt/venv && /opt/venv/bin/pip install -r /tmp/requirements.txt

FROM python:3.11-slim
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=piyasa_site.settings \
    PIYASA_DATA_DIR=/data \
    HOST=0.0.0.0 \
    PORT=8000
RUN useradd --system --uid 10001 --home-dir /data --create-home piyasa \
 && install -d -o piyasa -g piyasa /run/metrics
COPY --from=libraries /opt/venv /opt/venv
WORKDIR /srv/piyasa
COPY . .
USER piyasa
VOLUME /data
EXPOSE 8000
CMD ["python", "-m", "piyasa_site.house.web"]
