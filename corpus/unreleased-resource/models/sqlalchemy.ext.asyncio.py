from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine


async def ping(url, statement):
    engine = create_async_engine(url)  # expect: unreleased-resource
    async with engine.connect() as connection:
        await connection.execute(statement)


async def purge(engine: AsyncEngine, statement):
    connection = await engine.connect()  # expect: unreleased-resource
    await connection.execute(statement)


async def touch(engine, statement):
    session = AsyncSession(engine)  # expect: unreleased-resource
    await session.execute(statement)


async def touch_made(make_session: async_sessionmaker, statement):
    session = make_session()  # expect: unreleased-resource
    await session.execute(statement)


async def ping_and_dispose(url, statement):
    engine = create_async_engine(url)  # ok: unreleased-resource
    try:
        async with engine.connect() as connection:  # ok: unreleased-resource
            await connection.execute(statement)
    finally:
        await engine.dispose()


async def insert(engine, row):
    async with AsyncSession(engine) as session:  # ok: unreleased-resource
        session.add(row)
        await session.commit()


async def get_session(make_session: async_sessionmaker):
    async with make_session() as session:  # ok: unreleased-resource
        yield session
