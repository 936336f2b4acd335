"""A Spark job: articles of JSONL files in, a Parquet table of what was found out.

    spark-submit examples/spark_job.py TIN.jsonl KET-QUA --partitions 64

Each line of the input is an object with "id", "text" and "published". A line that is no JSON, has no
text, or has one too long to be worth its time gives a row with an error and costs nothing else.
"""

from __future__ import annotations

import argparse

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as sql

from viunion_nlp.integrations import spark as viunion

SCHEMA = "id string, text string, published string, broken string"


def read(session: SparkSession, path: str, partitions: int) -> DataFrame:
    """The articles, spread evenly: lines that are no JSON keep their text in ``broken``."""
    lines = session.read.json(path, schema=SCHEMA, columnNameOfCorruptRecord="broken")
    # A large file arrives in few partitions, its long articles side by side in one of them: dealt
    # out at random, every task has its share of long and short ones. A fixed seed, because a task
    # that is run again must deal its rows as before.
    return lines.repartition(partitions, sql.rand(seed=7))


def report(found: DataFrame) -> None:
    """Print how many rows there are, and how many of each error."""
    reason = sql.regexp_replace("error", "[0-9][0-9,]*", "N")
    for row in found.groupBy(reason.alias("error")).count().orderBy("error").collect():
        print(f"{row['count']:>10,}  {row['error'] or 'analysed'}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Articles in, what was found in them out.")
    parser.add_argument("source", help="JSONL files, or a folder of them")
    parser.add_argument("target", help="folder of the Parquet table; must not be there yet")
    parser.add_argument("--partitions", type=int, default=64, help="about 3 for each core")
    parser.add_argument("--max-characters", type=int, default=1_000_000)
    options = parser.parse_args()

    session = SparkSession.builder.appName("viunion").getOrCreate()
    articles = read(session, options.source, options.partitions)
    found = viunion.extract(
        articles, keep=["published", "broken"], max_characters=options.max_characters
    )
    found.write.parquet(options.target)
    report(session.read.parquet(options.target))
    session.stop()


if __name__ == "__main__":
    main()
