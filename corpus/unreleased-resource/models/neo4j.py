from neo4j import AsyncGraphDatabase, Driver, GraphDatabase


def is_up(uri):
    driver = GraphDatabase.driver(uri)  # expect: unreleased-resource
    driver.verify_connectivity()


def purge(driver: Driver):
    session = driver.session()  # expect: unreleased-resource
    session.run("MATCH (n) DELETE n")


def purge_well(uri):
    with GraphDatabase.driver(uri) as driver:  # ok: unreleased-resource
        with driver.session() as session:  # ok: unreleased-resource
            session.run("MATCH (n) DELETE n")


async def is_up_now(uri):
    driver = AsyncGraphDatabase.driver(uri)  # expect: unreleased-resource
    await driver.verify_connectivity()


async def purge_now(uri):
    async with AsyncGraphDatabase.driver(uri) as driver:  # ok: unreleased-resource
        session = driver.session()  # expect: unreleased-resource
        await session.run("MATCH (n) DELETE n")
