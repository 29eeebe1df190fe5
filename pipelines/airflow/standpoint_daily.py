"""Standpoint every day: a run over the day's articles, then the month so far merged from its days.

Two DAGs: standpoint_flink and standpoint_dataflow. Both write a day's output to a folder of its own and replace it
when the day is run again, so that a back-fill, a retry and a re-run leave the same files as one run. A merge reads the
days up to its own; days are worked off in order (depends_on_past).

Airflow variables: standpoint_input, standpoint_output (folders on a file system that Beam knows; articles of a day lie in
INPUT/2026-01-31/), standpoint_home (this project's folder on the worker); for Dataflow also standpoint_project,
standpoint_region, standpoint_template, standpoint_worker_image.
"""

from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.providers.google.cloud.operators.dataflow import DataflowStartFlexTemplateOperator

FIRST_DAY = datetime(2026, 1, 1)
DAY_INPUT = "{{ var.value.standpoint_input }}/{{ ds }}/*"
DAY_OUTPUT = "{{ var.value.standpoint_output }}/days/{{ ds }}"
MONTH_OUTPUT = "{{ var.value.standpoint_output }}/months/{{ ds[:7] }}"
MONTH_DAYS = (
    "{% for day in days_so_far(ds, dag.start_date) %} --input={{ var.value.standpoint_output }}/days/{{ day }}{% endfor %}"
)


def days_so_far(day, first_day):
    """The days of the month up to `day`, none before `first_day`, as ISO dates."""
    last = datetime.fromisoformat(day).date()
    start = max(last.replace(day=1), first_day.date())
    return [(start + timedelta(days=n)).isoformat() for n in range((last - start).days + 1)]


def daily(engine):
    return DAG(
        dag_id=f"standpoint_{engine}",
        schedule="@daily",
        start_date=FIRST_DAY,
        catchup=True,
        max_active_runs=1,
        default_args={"retries": 2, "retry_delay": timedelta(minutes=5), "depends_on_past": True},
        user_defined_macros={"days_so_far": days_so_far},
        tags=["news"],
    )


def merge():
    return BashOperator(
        task_id="merge",
        bash_command="{{ var.value.standpoint_home }}/pipelines/local/standpoint merge --overwrite"
        f" --output={MONTH_OUTPUT}{MONTH_DAYS}",
    )


with daily("flink"):
    # Attached: a task that is killed ends its job, and a retry starts from an empty folder.
    BashOperator(
        task_id="run",
        bash_command="{{ var.value.standpoint_home }}/pipelines/flink/standpoint-flink run --overwrite"
        f" --runId=day-{{{{ ds_nodash }}}} '--input={DAY_INPUT}' --output={DAY_OUTPUT}",
    ) >> merge()

with daily("dataflow"):
    DataflowStartFlexTemplateOperator(
        task_id="run",
        project_id="{{ var.value.standpoint_project }}",
        location="{{ var.value.standpoint_region }}",
        wait_until_finished=True,
        body={
            "launchParameter": {
                "jobName": "standpoint-{{ ds_nodash }}",
                "containerSpecGcsPath": "{{ var.value.standpoint_template }}",
                "parameters": {
                    "input": DAY_INPUT,
                    "output": DAY_OUTPUT,
                    "overwrite": "true",
                    "runId": "day-{{ ds_nodash }}",
                    "modelsPath": "/opt/standpoint/models",
                    "sdkContainerImage": "{{ var.value.standpoint_worker_image }}",
                },
                "environment": {"additionalExperiments": ["use_runner_v2"]},
            }
        },
    ) >> merge()
