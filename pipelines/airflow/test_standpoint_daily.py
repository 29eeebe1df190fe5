"""Airflow's own DagBag imports the DAGs, and their tasks render; nothing is run."""

import shlex
from pathlib import Path

import pendulum
import pytest
from airflow.models import DagBag, TaskInstance, Variable
from airflow.models.dagrun import DagRun
from airflow.utils.types import DagRunType

VARIABLES = {
    "standpoint_input": "gs://news/in",
    "standpoint_output": "gs://news/out",
    "standpoint_home": "/opt/standpoint",
    "standpoint_project": "p",
    "standpoint_region": "r",
    "standpoint_template": "gs://news/templates/standpoint-0.1.0.json",
    "standpoint_worker_image": "r-docker.pkg.dev/p/x/standpoint-worker:0.1.0",
}


@pytest.fixture(scope="module")
def bag():
    return DagBag(dag_folder=str(Path(__file__).parent / "standpoint_daily.py"), include_examples=False)


def rendered(bag, monkeypatch, dag_id, task_id, day):
    monkeypatch.setattr(Variable, "get", classmethod(lambda cls, key, **kwargs: VARIABLES[key]))
    dag = bag.get_dag(dag_id)
    start = pendulum.parse(day)
    run = DagRun(
        dag_id=dag_id,
        run_id=f"backfill__{day}",
        execution_date=start,
        run_type=DagRunType.BACKFILL_JOB,
        data_interval=(start, start.add(days=1)),
    )
    instance = TaskInstance(dag.get_task(task_id), run_id=run.run_id)
    instance.dag_run = run
    task = instance.task
    task.render_template_fields(instance.get_template_context())
    return task


def test_dags_import_without_errors(bag):
    assert bag.import_errors == {}
    assert sorted(bag.dag_ids) == ["standpoint_dataflow", "standpoint_flink"]
    for dag in bag.dags.values():
        assert dag.catchup and dag.max_active_runs == 1
        assert [task.task_id for task in dag.topological_sort()] == ["run", "merge"]


def test_flink_run_of_a_day(bag, monkeypatch):
    task = rendered(bag, monkeypatch, "standpoint_flink", "run", "2026-02-03")
    assert shlex.split(task.bash_command) == [
        "/opt/standpoint/pipelines/flink/standpoint-flink",
        "run",
        "--overwrite",
        "--runId=day-20260203",
        "--input=gs://news/in/2026-02-03/*",
        "--output=gs://news/out/days/2026-02-03",
    ]


def test_dataflow_run_of_a_day(bag, monkeypatch):
    launch = rendered(bag, monkeypatch, "standpoint_dataflow", "run", "2026-02-03").body["launchParameter"]
    assert launch["containerSpecGcsPath"] == VARIABLES["standpoint_template"]
    assert launch["parameters"]["input"] == "gs://news/in/2026-02-03/*"
    assert launch["parameters"]["output"] == "gs://news/out/days/2026-02-03"


@pytest.mark.parametrize("dag_id", ["standpoint_flink", "standpoint_dataflow"])
def test_merge_reads_the_days_of_the_month_so_far(bag, monkeypatch, dag_id):
    task = rendered(bag, monkeypatch, dag_id, "merge", "2026-02-03")
    assert shlex.split(task.bash_command)[1:] == [
        "merge",
        "--overwrite",
        "--output=gs://news/out/months/2026-02",
        "--input=gs://news/out/days/2026-02-01",
        "--input=gs://news/out/days/2026-02-02",
        "--input=gs://news/out/days/2026-02-03",
    ]
